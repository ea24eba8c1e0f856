/** What lies in a bin of one item; null: nobody counts it there. */
export type HeldIn = { bin: string; quantity: number | null };
/**
 * `bins`: whose pieces are counted together; none where all that the location has of the item is. `known`: what should lie there, by the bin's own
 * count; null where only the location's stock tells, of which so many lie in bins `elsewhere`.
 */
export type CountPlace = { bins: string[]; known: number | null; elsewhere: number };

/**
 * Where an item is counted of which some could not be found in a bin (empty: it lay in none). What lies in bins whose pieces nobody counts is known
 * only of all of them together: one of them by itself tells nothing of the stock.
 */
export function countPlace(bin: string, held: readonly HeldIn[]): CountPlace {
  if (!bin) return { bins: [], known: null, elsewhere: 0 };
  const known = held.find((one) => one.bin === bin)?.quantity ?? null;
  if (known !== null) return { bins: [bin], known, elsewhere: 0 };
  const others = held.filter((one) => one.bin !== bin);
  return {
    bins: [bin, ...others.filter(({ quantity }) => quantity === null).map((one) => one.bin)],
    known: null, elsewhere: others.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0),
  };
}

/** Whether these are the bins, in whatever order. */
export const areThese = (bins: readonly string[], told: readonly string[]): boolean => new Set(told).size === bins.length && told.every((bin) => bins.includes(bin));
