/**
 * A pick line as it stands; `gone_quantity`: of what is packed, what core has fulfilled already; `labelled_quantity`: what it has not, in parcels
 * with a label, which nobody opens before that is given back. Pieces of the stock item.
 */
export type LineNow = {
  id: string; line_item_id: string; inventory_item_id: string;
  quantity: number; picked_quantity: number; packed_quantity: number; short_quantity: number; gone_quantity: number; labelled_quantity: number;
};

/** What becomes of a pick line; `put_back`: picked pieces that go back to their bin; `unpack`: a closed carton holds some of them. */
export type LineChange = { line: LineNow; quantity: number; picked_quantity: number; short_quantity: number; put_back: number; unpack: boolean };

/** What of a line can still be asked for or taken away: all but what has left. */
export const openPieces = ({ quantity, gone_quantity }: LineNow): number => quantity - gone_quantity;

/**
 * A line is to stand for `wanted` pieces beside those that have left. What is too much is taken first from what could not be
 * found, then from what nobody picked yet, and only then from what was picked.
 */
export function fitLine(line: LineNow, wanted: number): LineChange | undefined {
  const change = wanted - openPieces(line);
  if (change === 0) return undefined;
  if (change > 0) return { line, quantity: line.quantity + change, picked_quantity: line.picked_quantity, short_quantity: line.short_quantity, put_back: 0, unpack: false };
  const short = Math.min(-change, line.short_quantity);
  const unpicked = Math.min(-change - short, line.quantity - line.picked_quantity - line.short_quantity);
  const put_back = -change - short - unpicked;
  const picked_quantity = line.picked_quantity - put_back;
  return {
    line, quantity: line.quantity + change, picked_quantity, short_quantity: line.short_quantity - short, put_back,
    unpack: put_back > 0 && line.packed_quantity > picked_quantity,
  };
}
