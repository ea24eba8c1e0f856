import type { Sql } from "../../../../shared/sql";
import type { PlannedWork } from "../../rules/plan-work";
import { leaveReason } from "../../rules/merge";
import type { ShipBy } from "../../rules/ship-by";
import { countByHand, type HandCount, type HandSent } from "../../rules/sync/by-hand";
import { changesToWork, isEdited } from "../../rules/sync/changes-to-work";
import { waitingReason, type WaitingSide } from "../../rules/waiting-reason";
import type { WorkOrderState } from "../../rules/work-order-states";
import { leave } from "../merge";
import { endParts } from "../parts";
import { requireCurrent } from "./basis";
import { changeWork } from "./change-work";
import { addLines, insertWork, noteShort, reviveWork } from "./new-work";
import { seekMissing } from "./missing";
import { workOfOrder, type WorkRow } from "./read-work";
import { setWaiting } from "./set-waiting";

export type WorkToSync = {
  order: { id: string; display_id: number; cancelled: boolean };
  /** What `basisOf` said before the plan was made. */
  basis: string;
  /** Undefined while stock is not settled: then nothing is made, and nothing taken away. */
  plan: PlannedWork[] | undefined;
  /** By when a parcel has to leave a location. */
  ship_by: (locationId: string) => ShipBy;
  /** Where the shopper collects it; null where it is sent. What is packed elsewhere has to be sent there. */
  collect_at: string | null;
  /** With what it could go together, see `mergeKey`. */
  merge_key: string | null;
  priority: number;
  waiting: Omit<WaitingSide, "backordered" | "recounting" | "lacking" | "instructions_question"> & { question: boolean };
  /** Packages of ours that core has fulfilled: they are counted as gone on both sides. */
  fulfilled_packages: string[];
  /** Of each order line, the pieces that somebody fulfilled in core's own screen. */
  by_hand: HandSent[];
};

/**
 * Brings an order's work orders in line with its plan, in whatever state they are. What was picked and is not wanted any more
 * makes tasks to put it back; a closed carton that holds some of it is opened. Gives the other orders whose cartons were opened
 * with it. @throws Error, to be tried again, when the order was changed since its plan was made
 */
export async function syncWork(sql: Sql, work: WorkToSync): Promise<string[]> {
  const rows = await workOfOrder(sql, work.order.id, work.fulfilled_packages);
  if (!work.order.cancelled && !work.plan) return waitOn(sql, rows, work);
  await requireCurrent(sql, work.order.id, work.basis);
  const reason = work.order.cancelled ? "order_canceled" : "order_changed";
  const plans = new Map((work.order.cancelled ? [] : work.plan!).map((plan) => [plan.location_id, plan]));
  const by_hand = await sentByHand(sql, rows, work.by_hand);
  const opened: string[] = [];
  for (const location of new Set([...rows.map((row) => row.location_id), ...plans.keys()])) {
    opened.push(...(await syncLocation(sql, location, rows.filter((row) => row.location_id === location), plans.get(location), { ...work, reason, by_hand })));
  }
  await endParts(sql, work.order.id);
  return opened.filter((id) => id !== work.order.id);
}

/** Of each order line, what was sent by hand and is counted at none of its pick lines yet; what was canceled since is counted no more. */
async function sentByHand(sql: Sql, rows: readonly WorkRow[], sent: readonly HandSent[]): Promise<HandCount["left"]> {
  const { left, fewer } = countByHand(rows.flatMap(({ lines }) => lines), sent);
  for (const { id, by_hand_quantity } of fewer) await sql.execute("update doorstep_pick_line set by_hand_quantity = ?, updated_at = now() where id = ?", [by_hand_quantity, id]);
  return left;
}

type Planned = Omit<WorkToSync, "by_hand"> & { reason: string; by_hand: HandCount["left"] };
const OVER: readonly WorkOrderState[] = ["cancelled", "shipped"];

async function syncLocation(sql: Sql, location: string, rows: WorkRow[], plan: PlannedWork | undefined, work: Planned): Promise<string[]> {
  const live = rows.filter((row) => !OVER.includes(row.state));
  const { work: changes, further } = changesToWork(live, plan?.lines ?? []);
  const opened: string[] = [];
  for (const change of changes) opened.push(...(await changeWork(sql, change.work as WorkRow, change, work)));
  const edited = new Set(changes.filter(isEdited).map((change) => change.work.id));
  const kept = changes.map((change) => change.work as WorkRow);
  if (further.length) {
    // One that was cancelled begins anew before another is made beside it.
    const revived = rows.find((row) => row.state === "cancelled");
    const made = revived ? await reviveWork(sql, revived) : await insertWork(sql, { ...work, ship_by: work.ship_by(location), collect: location === work.collect_at, location_id: location, part: rows.length + 1 });
    await addLines(sql, made, further);
    await noteShort(sql, made, further);
    kept.push(made);
  }
  for (const row of kept) opened.push(...(await stand(sql, row, work, { backordered: plan?.backordered ?? false, edited: edited.has(row.id), settled: true })));
  return opened;
}

/** While it is not known what is to be done, it is known whether it may be. */
async function waitOn(sql: Sql, rows: WorkRow[], work: WorkToSync): Promise<string[]> {
  const opened: string[] = [];
  for (const row of rows.filter(({ state }) => !OVER.includes(state))) opened.push(...(await stand(sql, row, work, { backordered: false, edited: false, settled: false })));
  return opened;
}

/** `settled`: it is known what is to be done. */
type Standing = { backordered: boolean; edited: boolean; settled: boolean };

/** Whether it may be picked now, and may still go together with others. */
async function stand(sql: Sql, row: WorkRow, work: Omit<WorkToSync, "by_hand">, { backordered, edited, settled }: Standing): Promise<string[]> {
  const { recounting, lacking } = await seekMissing(sql, row, settled);
  const side = { ...work.waiting, backordered, recounting, lacking, instructions_question: work.waiting.question && !row.released_at };
  const now = await setWaiting(sql, row.id, waitingReason(side), { ...work, ship_by: work.ship_by(row.location_id), collect: row.location_id === work.collect_at });
  const reason = row.merge_id ? leaveReason({ ...now, edited }, row.merge_key) : null;
  return reason ? leave(sql, { ...row, state: now.state }, reason, null) : [];
}
