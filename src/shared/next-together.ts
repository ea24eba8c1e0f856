/** What a request shares with others who need the same (`keys`), and what only one may have (`alone`). */
export type Queued = { keys: readonly string[]; alone: readonly string[] };

/**
 * The requests that the next transaction serves: the first that need nothing which is in use, with all that wait for the
 * same things, in order of arrival and `atMost` so many. `alone` are the keys that only one of a transaction may have.
 * Nobody is overtaken by who came later and needs the same.
 */
export function nextTogether<T extends Queued>(waiting: readonly T[], inUse: ReadonlySet<string>, atMost: number): T[] {
  const together: T[] = [];
  const shared = new Set<string>();
  const blocked = new Set(inUse);
  for (const request of waiting) {
    const joins = together.length === 0 || request.keys.some((key) => shared.has(key));
    const needed = [...request.keys, ...request.alone];
    const isFree = !needed.some((key) => blocked.has(key));
    if (together.length < atMost && joins && isFree) {
      together.push(request);
      for (const key of request.keys) shared.add(key);
      for (const key of request.alone) blocked.add(key);
    } else {
      for (const key of needed) blocked.add(key);
    }
  }
  return together;
}
