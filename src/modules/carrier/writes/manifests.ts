import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import { EACH } from "../../../shared/sql-values";

export type ManifestToClose = { location_id: string; date: string; adapter: string; carrier: string; closed_by: string };
export type ManifestRow = ManifestToClose & {
  id: string; state: "closing" | "closed" | "refused"; reference: string | null; document_url: string | null; reason: string | null;
  shipment_ids: string[]; package_ids: string[]; closed_at: Date | null;
};

/** Parcels with a label that stand on no manifest, and that no driver has scanned: what is under way needs none. */
const UNCLOSED = `from doorstep_shipment s left join doorstep_tracker t on t.shipment_id = s.id and t.deleted_at is null
  where s.location_id = ? and s.state in ('bought', 'shipped') and s.carrier_shipment_id is not null and s.manifest_id is null and s.deleted_at is null
    and (t.status is null or t.status = 'pre_transit')`;

/** The carriers whose parcels at a location stand on no manifest, or on one that is not closed yet. */
export const unclosedCarriers = (sql: Sql, locationId: string): Promise<{ adapter: string; carrier: string }[]> =>
  sql.execute(
    `select s.adapter, s.carrier ${UNCLOSED} union
     select adapter, carrier from doorstep_manifest where location_id = ? and state = 'closing' and deleted_at is null order by 1, 2`, [locationId, locationId]
  );

/**
 * Writes a manifest down with the parcels it is to close, before the carrier is asked; one that a crash left unclosed is taken
 * up with its own. Undefined when there is nothing to close. Stores that ask at once get the same one.
 */
export async function openManifest(sql: Sql, m: ManifestToClose): Promise<ManifestRow | undefined> {
  await sql.execute("select pg_advisory_xact_lock(hashtext(?))", [`manifest|${m.location_id}|${m.adapter}|${m.carrier}`]);
  const [unclosed] = await sql.execute<ManifestRow>(
    "select * from doorstep_manifest where location_id = ? and adapter = ? and carrier = ? and state = 'closing' and deleted_at is null limit 1",
    [m.location_id, m.adapter, m.carrier]
  );
  if (unclosed) return unclosed;
  const parcels = await sql.execute<{ id: string; package_id: string }>(
    `select s.id, s.package_id ${UNCLOSED} and s.adapter = ? and s.carrier = ? order by s.id for update of s`, [m.location_id, m.adapter, m.carrier]
  );
  if (!parcels.length) return undefined;
  const [ids, packages] = [parcels.map((p) => p.id), parcels.map((p) => p.package_id)].map((list) => JSON.stringify(list)) as [string, string];
  const now = clock.now();
  const [row] = await sql.execute<ManifestRow>(
    `insert into doorstep_manifest (id, location_id, date, adapter, carrier, state, shipment_ids, package_ids, closed_by, created_at, updated_at)
     values (?, ?, ?, ?, ?, 'closing', ?, ?, ?, ?, ?) returning *`,
    [entityId("dsman"), m.location_id, m.date, m.adapter, m.carrier, ids, packages, m.closed_by, now, now]
  );
  await sql.execute(`update doorstep_shipment set manifest_id = ?, updated_at = now() where (id = any(${EACH}) or leading_id = any(${EACH})) and deleted_at is null`, [row!.id, ids, ids]);
  return row;
}

export type ManifestAnswer = { state: "closed"; reference: string; document_url: string | null } | { state: "refused"; reason: string };

/** Notes the carrier's answer. The parcels of one that was refused are free for another. Gives the orders that hear of it. */
export async function settleManifest(sql: Sql, id: string, answer: ManifestAnswer): Promise<string[]> {
  const closed = answer.state === "closed";
  await sql.execute(
    "update doorstep_manifest set state = ?, reference = ?, document_url = ?, reason = ?, closed_at = ?, updated_at = now() where id = ? and state = 'closing'",
    [answer.state, closed ? answer.reference : null, closed ? answer.document_url : null, closed ? null : answer.reason, closed ? clock.now() : null, id]
  );
  const orders = await sql.execute<{ order_id: string }>("select distinct order_id from doorstep_shipment where manifest_id = ?", [id]);
  if (!closed) await sql.execute("update doorstep_shipment set manifest_id = null, updated_at = now() where manifest_id = ?", [id]);
  return closed ? orders.map(({ order_id }) => order_id) : [];
}
