import { type Problem, problemAt } from '#wire/problem.ts';
import type { HeadPart } from './head-part.ts';

const TAKES_BACK = /^(?:KILL|WITHDRAWAL)(?!\p{L})/u;

/** The label of copy that takes back earlier copy, `KILL`, `WITHDRAWAL`: an order to editors, not news. */
export function killNotice(around: readonly HeadPart[]): HeadPart | undefined {
  return around.find(({ kind, text }) => kind === 'label' && TAKES_BACK.test(text));
}

/** The warning for such copy. */
export function killed(file: string, text: string, { start, text: label }: HeadPart): Problem {
  return problemAt('warning', file, text, start, {
    code: 'wire/kill',
    found: `the label “${label}”, which takes back a dispatch that was sent before`,
    expected: 'news',
    remedy:
      'it is withheld; set “status: canceled” in the dispatch that it takes back, and if it is news itself remove “status” here',
  });
}
