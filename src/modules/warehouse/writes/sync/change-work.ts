import type { Sql } from "../../../../shared/sql";
import { handKey, type HandCount } from "../../rules/sync/by-hand";
import type { WorkChange } from "../../rules/sync/changes-to-work";
import type { LineChange } from "../../rules/sync/fit-line";
import { note } from "../entries";
import { settleState } from "../settle-state";
import { openTask } from "../tasks";
import { unpackLine } from "../unpack";
import { addLines } from "./new-work";
import type { SyncedLine, WorkRow } from "./read-work";

/** `by_hand`: see `countByHand`; what a line counts of it is taken off. */
type Why = { reason: string; by_hand: HandCount["left"] };

/**
 * One work order follows the order: lines shrink, grow and come, picked pieces go back, cartons are opened, and its state with
 * them. Gives the orders whose cartons were opened along with its own.
 */
export async function changeWork(sql: Sql, work: WorkRow, { changes, more }: WorkChange, why: Why): Promise<string[]> {
  const opened: string[] = [];
  for (const change of changes) opened.push(...(await changeLine(sql, work, change as LineChange & { line: SyncedLine }, why)));
  if (more.length) await addLines(sql, work, more);
  if (!changes.length && !more.length) return [];
  const state = await settleState(sql, work.id);
  await note(sql, {
    kind: state === "cancelled" ? "cancelled" : "changed", location_id: work.location_id, work_order_id: work.id, order_id: work.order_id, by: null,
    data: { reason: why.reason, less: changes.map(({ line, quantity }) => ({ line_id: line.id, from: line.quantity, to: quantity })), more: more.length },
  });
  return opened;
}

async function changeLine(sql: Sql, work: WorkRow, change: LineChange & { line: SyncedLine }, why: Why): Promise<string[]> {
  const { line, put_back } = change;
  const uncounted = why.by_hand.get(handKey(line)) ?? 0;
  const byHand = Math.max(0, Math.min(line.quantity - change.quantity, uncounted));
  why.by_hand.set(handKey(line), uncounted - byHand);
  const { numbers, orders } = change.unpack ? await unpackLine(sql, work.id, line.id) : { numbers: [], orders: [] };
  await sql.execute(
    `update doorstep_pick_line set quantity = ?, picked_quantity = ?, sorted_quantity = least(sorted_quantity, ?), short_quantity = ?,
       by_hand_quantity = by_hand_quantity + ?, updated_at = now() where id = ?`,
    [change.quantity, change.picked_quantity, change.picked_quantity, change.short_quantity, byHand, line.id]
  );
  // What somebody sent by hand lies in no tote any more.
  const back = put_back - Math.min(put_back, byHand);
  if (back > 0) {
    await openTask(sql, {
      kind: "put_back", location_id: work.location_id, work_order_id: work.id, order_id: work.order_id, inventory_item_id: line.inventory_item_id,
      sku: line.sku, barcode: line.barcode, title: line.title, bin: line.bin, quantity: back, reason: why.reason,
      note: numbers.length ? `in parcel ${numbers.join(", ")}` : null,
    });
  }
  return orders;
}
