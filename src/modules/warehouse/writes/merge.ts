import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import { wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { areTogether, whyNotTogether, type LeaveReason, type MergeRow } from "../rules/merge";
import { isUntouched, possibleIn } from "../rules/work-order-states";
import { note } from "./entries";
import { conflict, lockMerges, lockTogether, type WorkOrderLocked } from "./locks";
import { unpackParcel } from "./unpack";
import { finishWave } from "./wave-of";
import { createWave } from "./waves";

/**
 * Work orders of one shopper, to one door, go together from now on, and all that went together with one of them: picked on one
 * walk, packed into common parcels. Asked again it is the same. Gives their orders. @throws 404, 409 with what does not fit
 */
export async function mergeWork(sql: Sql, ids: readonly string[], by: string): Promise<string[]> {
  const rows = await lockMerges(sql, ids);
  const counted = await countPackages(sql, rows);
  const orders = rows.map(({ order_id }) => order_id);
  if (areTogether(counted)) return orders;
  const why = whyNotTogether(counted);
  if (why) throw conflict("not_together", `These work orders cannot go together: ${why}`);
  const merge = rows.find(({ merge_id }) => merge_id)?.merge_id ?? entityId("dsmrg");
  await sql.execute(`update doorstep_work_order set merge_id = ?, updated_at = now() where id = any(${EACH})`, [merge, each(rows.map(({ id }) => id))]);
  for (const row of rows) await note(sql, { ...about(row), kind: "merged", by, data: { merge_id: merge, with: rows.filter(({ id }) => id !== row.id).map(({ display_id }) => display_id) } });
  await walkTogether(sql, rows.filter(({ state }) => state === "ready"), by);
  return orders;
}

async function countPackages(sql: Sql, rows: readonly WorkOrderLocked[]): Promise<MergeRow[]> {
  const counts = await sql.execute<{ work_order_id: string; count: number }>(
    `select work_order_id, count(*)::int as count from doorstep_package where work_order_id = any(${EACH}) and state <> 'voided' and deleted_at is null group by 1`, [each(rows.map(({ id }) => id))]
  );
  return rows.map((row) => ({ ...row, packages: counts.find(({ work_order_id }) => work_order_id === row.id)?.count ?? 0 }));
}

/** What nobody has begun is a walk of its own, unless it is in one together already: there it shares a tote. */
async function walkTogether(sql: Sql, ready: readonly WorkOrderLocked[], by: string): Promise<void> {
  const [first] = ready;
  if (!first || ready.length < 2) return;
  if (ready.every(({ wave_id }) => wave_id && wave_id === first.wave_id)) {
    await sql.execute(`update doorstep_work_order set tote = ?, updated_at = now() where id = any(${EACH})`, [first.tote, each(ready.map(({ id }) => id))]);
    return;
  }
  const name = ready.map(({ display_id }) => display_id).sort((a, b) => a - b).map((number) => `#${number}`).join(" + ");
  await createWave(sql, { location_id: first.location_id, name, work_order_ids: ready.map(({ id }) => id) }, by);
}

/** A person takes it out; the others stay together. @throws 404; 409 where it goes alone, or lies in a closed carton with the others */
export async function unmergeWork(sql: Sql, id: string, by: string): Promise<string[]> {
  const { row, mates } = await lockTogether(sql, id);
  if (!row.merge_id) throw conflict("not_merged", "It goes alone already");
  if (row.state === "shipped" || row.state === "cancelled") throw wrongState("work order", row.state, possibleIn(row.state));
  const [packed] = await sql.execute("select 1 from doorstep_package where work_order_id = ? and parcel_id is not null and state in ('packed', 'labelled') and deleted_at is null limit 1", [id]);
  if (packed) throw conflict("packed_together", "Some of it lies in a closed parcel with the others: give the parcel's label back where it has one, and open it first");
  await leave(sql, row, "by_hand", by);
  return [row, ...mates].map(({ order_id }) => order_id);
}

type Leaving = Pick<WorkOrderLocked, "id" | "order_id" | "location_id" | "state" | "wave_id" | "merge_id">;

/**
 * A work order goes alone from now on; a merge of one is none. Common cartons of it that are closed and have no label are
 * opened: their goods must be sorted anew. The caller holds the locks of all. Gives the orders whose cartons were opened.
 */
export async function leave(sql: Sql, row: Leaving, reason: LeaveReason | "by_hand", by: string | null): Promise<string[]> {
  const parcels = await sql.execute<{ parcel_id: string }>(
    "select distinct parcel_id from doorstep_package where work_order_id = ? and parcel_id is not null and state = 'packed' and deleted_at is null", [row.id]
  );
  const opened: string[] = [];
  for (const { parcel_id } of parcels) opened.push(...(await unpackParcel(sql, parcel_id, by)));
  await sql.execute("update doorstep_work_order set merge_id = null, updated_at = now() where id = ?", [row.id]);
  if (isUntouched(row.state) && row.wave_id) {
    await sql.execute("update doorstep_work_order set wave_id = null, tote = null, box = null where id = ?", [row.id]);
    await finishWave(sql, row.wave_id);
  }
  await sql.execute(
    `update doorstep_work_order set merge_id = null, updated_at = ? where merge_id = ? and state <> 'shipped' and deleted_at is null
       and (select count(*) from doorstep_work_order where merge_id = ? and deleted_at is null) = 1`, [clock.now(), row.merge_id, row.merge_id]
  );
  await note(sql, { ...about(row), kind: "unmerged", by, data: { reason, merge_id: row.merge_id } });
  return opened;
}

const about = (row: Pick<WorkOrderLocked, "id" | "order_id" | "location_id">) => ({ location_id: row.location_id, work_order_id: row.id, order_id: row.order_id });
