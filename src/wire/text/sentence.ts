// Chinese and Japanese put no space after a full stop; Hindi, Urdu and Armenian have stops of their own.
const SENTENCE_END = /[.!?…。．！？｡।۔؟։][”"’')\]»」』）]*$/u;
const INNER_SENTENCE =
  /[\p{Ll}\p{N}][.!?][”"’')]*\s+[\p{Lu}“"]|[。！？｡][”」』）]*\p{L}|[।۔։]\s+\p{L}/u;

/** Whether words end as a sentence does. */
export function endsSentence(words: string): boolean {
  return SENTENCE_END.test(words);
}

/** Whether one sentence ends within words and another begins. */
export function holdsSentences(words: string): boolean {
  return INNER_SENTENCE.test(words);
}
