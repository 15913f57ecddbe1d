import type { EditionItem } from '#dispatch/edition-item.ts';
import type { Correction, Dispatch } from '#dispatch/schema.ts';
import type { Words } from '#words/words.ts';

/**
 * A canceled dispatch as it is published: a notice under its id, at its address and on its day.
 * Nothing of the withdrawn copy is in it, so of the corrections there is no more than the reason. Its headline is neutral,
 * unless an editor wrote one. Other dispatches stay as they are.
 */
export function asPublished(item: EditionItem, words: Words): EditionItem {
  const { dispatch, comparison: _comparison, ...place } = item;
  if (dispatch.status !== 'canceled') return item;
  const { byline: _byline, dateline: _dateline, label: _label, ...kept } = dispatch;
  const isOwn = kept.headlineSource === 'desk';
  const nothing = { located: [], topics: [], people: [], organisations: [], places: [] };
  const headline = isOwn ? {} : { headline: words.dispatch.withdrawn, language: words.language };
  const reason = reasonOf(dispatch);
  const corrections = reason ? [reason] : [];
  const hidden = reason ? kept.corrections.slice(0, -1) : kept.corrections;
  return {
    ...place,
    lead: '',
    hiddenCorrections: hidden.map(({ date }) => date),
    dispatch: { ...kept, ...nothing, ...headline, corrections },
  };
}

/**
 * Why a dispatch was withdrawn: its last correction, if that changed no words. Notes of earlier ones may quote what the
 * dispatch said.
 */
export function reasonOf({ corrections }: Pick<Dispatch, 'corrections'>): Correction | undefined {
  const last = corrections.at(-1);
  return last && last.was === undefined ? { date: last.date, note: last.note } : undefined;
}
