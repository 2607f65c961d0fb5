/** The first of those with the same key, in their order. */
export function distinct<T>(list: readonly T[], key: (each: T) => string): readonly T[] {
  const seen = new Set<string>();
  return list.filter((each) => !seen.has(key(each)) && seen.add(key(each)));
}
