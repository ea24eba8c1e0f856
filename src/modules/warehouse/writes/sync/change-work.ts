import type { Sql } from "../../../../shared/sql";
import { clock } from "../../../../shared/clock";
import type { WorkChange } from "../../rules/sync/changes-to-work";
import type { LineChange } from "../../rules/sync/fit-line";
import { eventAfterChanges } from "../../rules/sync/state-after-changes";
import { afterEvent, type WorkOrderState } from "../../rules/work-order-states";
import { note } from "../entries";
import { openTask } from "../tasks";
import { reopenWaveOf } from "../reopen-wave";
import { unpackLine } from "../unpack";
import { addLines } from "./new-work";
import type { SyncedLine, WorkRow } from "./read-work";

type Why = { reason: string; by_hand: { line_item_id: string; quantity: number }[] };

/** One work order follows the order: lines shrink, grow and come, picked pieces go back, cartons are opened, and its state with them. */
export async function changeWork(sql: Sql, work: WorkRow, { changes, more }: WorkChange, why: Why): Promise<void> {
  for (const change of changes) await changeLine(sql, work, change as LineChange & { line: SyncedLine }, why);
  if (more.length) await addLines(sql, work, more);
  if (!changes.length && !more.length) return;
  const state = await settleState(sql, work);
  await note(sql, {
    kind: state === "cancelled" ? "cancelled" : "changed", location_id: work.location_id, work_order_id: work.id, order_id: work.order_id, by: null,
    data: { reason: why.reason, less: changes.map(({ line, quantity }) => ({ line_id: line.id, from: line.quantity, to: quantity })), more: more.length },
  });
}

async function changeLine(sql: Sql, work: WorkRow, change: LineChange & { line: SyncedLine }, why: Why): Promise<void> {
  const { line, put_back } = change;
  const byHand = sentByHand(work, line, line.quantity - change.quantity, why.by_hand);
  const opened = change.unpack ? await unpackLine(sql, work, line.id) : [];
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
      note: opened.length ? `in parcel ${opened.join(", ")}` : null,
    });
  }
}

/** Of the pieces that a line loses, those that left in a fulfilment that was made by hand, as far as they are not counted yet. */
function sentByHand(work: WorkRow, line: SyncedLine, lost: number, byHand: Why["by_hand"]): number {
  const sent = (byHand.find(({ line_item_id }) => line_item_id === line.line_item_id)?.quantity ?? 0) * line.required_quantity;
  return Math.max(0, Math.min(lost, sent - line.by_hand_quantity));
}

/** Brings the work order to the state that its lines stand for. */
export async function settleState(sql: Sql, work: Pick<WorkRow, "id" | "state">): Promise<WorkOrderState> {
  let state = work.state;
  const lines = await sql.execute<SyncedLine>(
    "select quantity, picked_quantity, packed_quantity, short_quantity from doorstep_pick_line where work_order_id = ? and deleted_at is null", [work.id]
  );
  for (let event = eventAfterChanges(state, lines); event; event = eventAfterChanges(state, lines)) state = afterEvent(state, event)!;
  const [left] = await sql.execute<{ shipped: boolean | null }>("select bool_and(state = 'shipped') as shipped from doorstep_package where work_order_id = ? and state <> 'voided'", [work.id]);
  if (state === "packed" && left?.shipped) state = "shipped";
  if (state === work.state) return state;
  const now = clock.now();
  await sql.execute(
    `update doorstep_work_order set state = ?, cancelled_at = ?, picked_at = case when ? in ('picked', 'packed', 'shipped') then coalesce(picked_at, ?) end,
       packed_at = case when ? in ('packed', 'shipped') then coalesce(packed_at, ?) end, shipped_at = ?, updated_at = now() where id = ?`,
    [state, state === "cancelled" ? now : null, state, now, state, now, state === "shipped" ? now : null, work.id]
  );
  // It is picked on in its wave, which may have been done.
  if (state === "picking") await reopenWaveOf(sql, work.id);
  return state;
}
