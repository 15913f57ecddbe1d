import type { ListItem, Text } from 'mdast';
import {
  type DateStyle,
  formatDate,
  formatDay,
  formatMonth,
  isDay,
  isInstant,
} from '#dispatch/dates.ts';

/** The date at the start of a timeline entry, and the text that holds it. */
export interface EntryDate {
  /** A year, a month, a day or an instant: `2021`, `2021-11`, `2021-11-14`, `2021-11-14T16:05:00+03:00`. */
  readonly date: string;
  readonly text: Text;
  /** The length of the date in the text, with the colon and the space after it. */
  readonly length: number;
}

/** Reads the date of an entry, `2021-11-14: what happened`; undefined where it begins with no date. */
export function entryDate({ children: [first] }: ListItem): EntryDate | undefined {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (text?.type !== 'text') return undefined;
  const [whole = '', date = ''] = /^(\d{4}\S*):\s+/u.exec(text.value) ?? [];
  return isEntryDate(date) ? { date, text, length: whole.length } : undefined;
}

function isEntryDate(date: string): boolean {
  return isDay(date) || isInstant(date) || isDay(`${date}-01`) || isDay(`${date}-01-01`);
}

/** A year, a month, a day or an instant in words. */
export function formatEntryDate(date: string, style: DateStyle): string {
  if (isInstant(date)) return formatDate(date, style);
  if (isDay(date)) return formatDay(date, style.language);
  return isDay(`${date}-01`) ? formatMonth(date, style.language) : date;
}
