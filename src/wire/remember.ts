/**
 * A function that caches its answers, for questions asked again and again. Each use saves at least a fiftieth of the
 * time of a build or an import.
 *
 * @param most how many of the latest answers to keep; by default all, for questions that are few
 * @param keyOf the key of a question, for questions that are a new object each time
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
