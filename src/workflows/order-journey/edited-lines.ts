import { BigNumber, ChangeActionType } from "@medusajs/framework/utils";
import type { OrderEdit } from "./followed-order";

/** An order line that an edit changed: how many there are since, and how many there were. */
export type EditedLine = { line_item_id: string; quantity: number; was: number };

/** The lines that an order edit changed, each once: from its first state before the edit to its last in it. */
export function editedLines(actions: NonNullable<OrderEdit["actions"]>): EditedLine[] {
  const lines = new Map<string, EditedLine>();
  for (const { action, details } of actions) {
    const id = details?.reference_id;
    const quantity = details?.quantity === undefined ? undefined : new BigNumber(details.quantity).numeric;
    if (!id || quantity === undefined) continue;
    const before = lines.get(id);
    if (action === ChangeActionType.ITEM_ADD) lines.set(id, { line_item_id: id, quantity: (before?.quantity ?? 0) + quantity, was: before?.was ?? 0 });
    if (action === ChangeActionType.ITEM_UPDATE) lines.set(id, { line_item_id: id, quantity, was: before?.was ?? quantity - new BigNumber(details!.quantity_diff ?? 0).numeric });
  }
  return [...lines.values()].filter(({ quantity, was }) => quantity !== was);
}
