import type { EditionItem } from '#dispatch/edition-item.ts';
import type { Words } from '#words/words.ts';

/**
 * A canceled dispatch as it is published: a notice under its id, at its address and on its day, with its corrections.
 * Nothing of the withdrawn copy is in it, so of a correction there is no more than its date and its note. Its headline is
 * neutral, unless an editor wrote one. Other dispatches stay as they are.
 */
export function asPublished(item: EditionItem, words: Words): EditionItem {
  const { dispatch, comparison: _comparison, ...place } = item;
  if (dispatch.status !== 'canceled') return item;
  const { byline: _byline, dateline: _dateline, label: _label, ...kept } = dispatch;
  const isOwn = kept.headlineSource === 'desk';
  const nothing = { located: [], topics: [], people: [], organisations: [], places: [] };
  const headline = isOwn ? {} : { headline: words.dispatch.withdrawn, language: words.language };
  const corrections = kept.corrections.map(({ date, note }) => ({ date, note }));
  return { ...place, lead: '', dispatch: { ...kept, ...nothing, ...headline, corrections } };
}
