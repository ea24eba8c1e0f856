import type { Sql } from "../../../../shared/sql";
import type { PlannedWork } from "../../rules/plan-work";
import { changesToWork } from "../../rules/sync/changes-to-work";
import { waitingReason, type WaitingSide } from "../../rules/waiting-reason";
import { isUntouched, type WorkOrderState } from "../../rules/work-order-states";
import { requireCurrent } from "./basis";
import { changeWork } from "./change-work";
import { addLines, insertWork, reviveWork } from "./new-work";
import { workOfOrder, type WorkRow } from "./read-work";
import { setWaiting } from "./set-waiting";

export type WorkToSync = {
  order: { id: string; display_id: number; cancelled: boolean };
  /** What `basisOf` said before the plan was made. */
  basis: string;
  /** Undefined while stock is not settled: then nothing is made, and nothing taken away. */
  plan: PlannedWork[] | undefined;
  ship_by: Date;
  priority: number;
  waiting: Omit<WaitingSide, "backordered" | "recounting" | "instructions_question"> & { question: boolean };
  /** Packages of ours that core has fulfilled: they are counted as gone on both sides. */
  fulfilled_packages: string[];
  /** Of each order line, the pieces that somebody fulfilled in core's own screen. */
  by_hand: { line_item_id: string; quantity: number }[];
};

/**
 * Brings an order's work orders in line with its plan, in whatever state they are. What was picked and is not wanted any more
 * makes tasks to put it back; a closed carton that holds some of it is opened. @throws Error, to be tried again, when the
 * order was changed since its plan was made
 */
export async function syncWork(sql: Sql, work: WorkToSync): Promise<void> {
  const rows = await workOfOrder(sql, work.order.id, work.fulfilled_packages);
  if (!work.order.cancelled && !work.plan) return waitOn(sql, rows, work);
  await requireCurrent(sql, work.order.id, work.basis);
  const reason = work.order.cancelled ? "order_canceled" : "order_changed";
  const plans = new Map((work.order.cancelled ? [] : work.plan!).map((plan) => [plan.location_id, plan]));
  for (const location of new Set([...rows.map((row) => row.location_id), ...plans.keys()])) {
    await syncLocation(sql, location, rows.filter((row) => row.location_id === location), plans.get(location), { ...work, reason });
  }
}

const OVER: readonly WorkOrderState[] = ["cancelled", "shipped"];

async function syncLocation(sql: Sql, location: string, rows: WorkRow[], plan: PlannedWork | undefined, work: WorkToSync & { reason: string }): Promise<void> {
  const live = rows.filter((row) => !OVER.includes(row.state));
  const { work: changes, further } = changesToWork(live, plan?.lines ?? []);
  for (const change of changes) await changeWork(sql, change.work as WorkRow, change, work);
  const kept = changes.map((change) => change.work as WorkRow);
  if (further.length) {
    // One that was cancelled begins anew before another is made beside it.
    const revived = rows.find((row) => row.state === "cancelled");
    const made = revived ? await reviveWork(sql, revived) : await insertWork(sql, { ...work, location_id: location, part: rows.length + 1 });
    await addLines(sql, made, further);
    kept.push(made);
  }
  for (const row of kept) await wait(sql, row, work, plan?.backordered ?? false);
}

/** While it is not known what is to be done, it is known whether it may be. */
async function waitOn(sql: Sql, rows: WorkRow[], work: WorkToSync): Promise<void> {
  for (const row of rows.filter(({ state }) => !OVER.includes(state))) await wait(sql, row, work, false);
}

async function wait(sql: Sql, row: WorkRow, work: WorkToSync, backordered: boolean): Promise<void> {
  const recounting = isUntouched(row.state) && (await isRecounting(sql, row));
  const side = { ...work.waiting, backordered, recounting, instructions_question: work.waiting.question && !row.released_at };
  await setWaiting(sql, row.id, waitingReason(side), work);
}

/** A further work order, for what an earlier one could not find, has to wait for the count. */
async function isRecounting(sql: Sql, { id, location_id, part }: WorkRow): Promise<boolean> {
  if (part === 1) return false;
  const rows = await sql.execute(
    `select 1 from doorstep_warehouse_task t join doorstep_pick_line l on l.inventory_item_id = t.inventory_item_id and l.work_order_id = ? and l.deleted_at is null
     where t.location_id = ? and t.kind = 'recount' and t.state = 'open' and t.deleted_at is null limit 1`, [id, location_id]
  );
  return rows.length > 0;
}

