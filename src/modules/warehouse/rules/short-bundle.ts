type Part = { id: string; required_quantity: number; quantity: number; picked_quantity: number; packed_quantity: number; short_quantity: number };
/** What becomes of a part's pick line; `put_back`: picked pieces that go back to their bin. */
export type ShortPart<P extends Part = Part> = { line: P; short_quantity: number; picked_quantity: number; put_back: number };

/**
 * The parts of a bundle at one location, once some of a part could not be found: of each, as many stay behind as the bundles need
 * that cannot be made, so that what is sent is whole, and what is looked for elsewhere too. What nobody picked yet stays first.
 */
export function shortBundle<P extends Part>(parts: readonly P[]): ShortPart<P>[] {
  const bundles = Math.max(...parts.map(({ short_quantity, required_quantity }) => Math.ceil(short_quantity / required_quantity)));
  return parts.flatMap((line) => {
    const short_quantity = Math.min(bundles * line.required_quantity, line.quantity - line.packed_quantity);
    const more = short_quantity - line.short_quantity;
    if (more <= 0) return [];
    const put_back = Math.max(0, more - (line.quantity - line.picked_quantity - line.short_quantity));
    return [{ line, short_quantity, picked_quantity: line.picked_quantity - put_back, put_back }];
  });
}
