/**
 * An order line in work that nobody has begun. `missed`: an earlier walk could not find it; `recounting`: it is being counted; `lacking`: by what is known
 * there is too little of it, or, of what no stock is kept of, no person has said that it is there.
 */
export type Sought = { line_item_id: string; missed: boolean; recounting: boolean; lacking: boolean };
/** `found`: lines that are to be looked for again. */
export type Missing = { found: string[]; recounting: boolean; lacking: boolean };

/**
 * What work waits for of which nothing could be found: the count, then the goods. Where some of it can be picked that is done first, and the rest stays
 * missing; a `further` work order, made for what an earlier one could not find, waits for every count. `settled`: it is known what the order's stock is.
 */
export function missingOf(lines: readonly Sought[], { further, settled }: { further: boolean; settled: boolean }): Missing {
  const kept = lines.filter(({ missed, recounting, lacking }) => missed && (recounting || lacking || !settled));
  const nothing = lines.length > 0 && kept.length === lines.length;
  return {
    found: lines.filter((line) => line.missed && !kept.includes(line)).map(({ line_item_id }) => line_item_id),
    recounting: (further || nothing) && lines.some(({ recounting }) => recounting),
    lacking: nothing,
  };
}
