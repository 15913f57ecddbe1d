import type { Question } from './questions.ts';

/** What an editor answers by a key. */
export type Answer =
  | 'take'
  | 'change'
  | 'leave'
  | 'take-all'
  | 'leave-all'
  | 'back'
  | 'skip'
  | 'down'
  | 'up'
  | 'quit';

/** A key, what it does, and what the line of keys calls it. */
interface AnswerKey {
  readonly keys: readonly string[];
  readonly answer: Answer;
  readonly told: string;
  readonly isFor: (question: Question) => boolean;
}

const ALWAYS = () => true;

/** Every key. A key is a row here. */
const KEYS: readonly AnswerKey[] = [
  {
    keys: ['t'],
    answer: 'take',
    told: 't take',
    isFor: ({ offer }) => offer !== undefined,
  },
  { keys: ['c'], answer: 'change', told: 'c change', isFor: ({ key }) => key !== undefined },
  { keys: ['l'], answer: 'leave', told: 'l leave', isFor: ALWAYS },
  {
    keys: ['T'],
    answer: 'take-all',
    told: 'T take all',
    isFor: ({ offer }) => offer !== undefined,
  },
  { keys: ['L'], answer: 'leave-all', told: 'L leave all', isFor: ALWAYS },
  { keys: ['b'], answer: 'back', told: 'b back', isFor: ALWAYS },
  { keys: ['s'], answer: 'skip', told: 's skip the dispatch', isFor: ALWAYS },
  { keys: ['j', '\u001B[B', '\u001B[6~'], answer: 'down', told: '↓↑ scroll', isFor: ALWAYS },
  { keys: ['k', '\u001B[A', '\u001B[5~'], answer: 'up', told: '', isFor: ALWAYS },
  { keys: ['q', '\u0003', '\u0004'], answer: 'quit', told: 'q quit', isFor: ALWAYS },
];

/** What a key answers to a question; undefined for a key that it does not have. */
export function answerOf(pressed: string, question: Question): Answer | undefined {
  return KEYS.find(({ keys, isFor }) => keys.includes(pressed) && isFor(question))?.answer;
}

/** The line that names the keys of a question. */
export function keysOf(question: Question): string {
  return KEYS.filter(({ told, isFor }) => told !== '' && isFor(question))
    .map(({ told }) => told)
    .join(' · ');
}
