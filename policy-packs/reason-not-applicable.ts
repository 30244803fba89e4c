const OF_TYPE = /^Policy only applies to resources of type '([^']+)'$/;

/**
 * One reason for a whole stack. A policy of resources declines each of them, most because they are none of its
 * business: what it says itself tells more than what the SDK says of a type.
 *
 * @param reasons  what was said, once per resource; empty where nobody told
 */
export function reasonOf(reasons: readonly string[]): string {
  const own = reasons.filter((reason) => !OF_TYPE.test(reason));
  const [first] = own.length > 0 ? byFrequency(own) : [];
  if (first !== undefined) return first;
  const [type] = reasons.flatMap((reason) => OF_TYPE.exec(reason)?.[1] ?? []);
  return type === undefined ? "Nobody told why." : `The stack holds no ${type}.`;
}

/** The most frequent first; of equals, in code unit order. */
function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
}
