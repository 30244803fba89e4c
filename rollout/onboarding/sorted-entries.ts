/** @returns a map's entries sorted by key: what a reader may write in any order gives the same plan */
export function entries<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
