/**
 * A function that keeps its answers, for questions that are asked again and again. Each use gives at least a fiftieth of
 * the time of a build or an import.
 *
 * @param most how many of the newest answers are kept; all where the questions are few
 * @param keyOf what is the same for the same question; the question itself, where it is no new object each time
 */
export function remember<Question, Answer>(
  make: (question: Question) => Answer,
  most = Number.POSITIVE_INFINITY,
  keyOf: (question: Question) => unknown = (question) => question,
): (question: Question) => Answer {
  const kept = new Map<unknown, { readonly answer: Answer }>();
  return (question) => {
    const key = keyOf(question);
    const known = kept.get(key);
    if (known) return known.answer;
    const answer = make(question);
    kept.set(key, { answer });
    if (kept.size > most) {
      const [oldest] = kept.keys();
      kept.delete(oldest);
    }
    return answer;
  };
}
