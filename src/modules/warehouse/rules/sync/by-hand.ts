/** A pick line with what of it left in fulfilments that somebody made by hand, as far as that was counted. */
export type HandLine = { id: string; line_item_id: string; inventory_item_id: string; required_quantity: number; by_hand_quantity: number };
/** Pieces of an order line. */
export type HandSent = { line_item_id: string; quantity: number };
/** `left`: see `handKey`, pieces of the stock item that no line has counted yet. `fewer`: lines that counted what was canceled since. */
export type HandCount = { left: Map<string, number>; fewer: { id: string; by_hand_quantity: number }[] };

export const handKey = ({ line_item_id, inventory_item_id }: Pick<HandLine, "line_item_id" | "inventory_item_id">): string => `${line_item_id} ${inventory_item_id}`;

/** What was sent by hand is told of an order line as a whole: all lines of it, in whatever work order, share it. */
export function countByHand(lines: readonly HandLine[], sent: readonly HandSent[]): HandCount {
  const left = new Map<string, number>();
  const fewer: HandCount["fewer"] = [];
  for (const line of lines) {
    const key = handKey(line);
    const of = left.get(key) ?? (sent.find(({ line_item_id }) => line_item_id === line.line_item_id)?.quantity ?? 0) * line.required_quantity;
    const counted = Math.min(line.by_hand_quantity, of);
    if (counted < line.by_hand_quantity) fewer.push({ id: line.id, by_hand_quantity: counted });
    left.set(key, of - counted);
  }
  return { left, fewer };
}
