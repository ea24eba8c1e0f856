import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import { EACH } from "../../../shared/sql-values";
import { manifestGroups, type ManifestRule, type ToList } from "../rules/manifest-groups";

export type ManifestToClose = { location_id: string; date: string; adapter: string; carrier: string; closed_by: string };
/** What the carrier lists, by whose clock, and shipments that are not asked for again. */
export type ManifestTerms = { rule: ManifestRule; time_zone: string; without: readonly string[] };
export type ManifestRow = ManifestToClose & {
  id: string; state: "closing" | "closed" | "refused"; reference: string | null; document_url: string | null; reason: string | null;
  shipment_ids: string[]; package_ids: string[]; closed_at: Date | null;
};

export type UnclosedLabel = ToList & { id: string; package_id: string; order_id: string; adapter: string; carrier: string; state: "bought" | "shipped"; tracking_number: string | null };

/**
 * Parcels with a label that stand on no manifest, and that no driver has scanned: what is under way needs none. No carrier lists a label
 * that is older than it takes back.
 */
const UNCLOSED = `from doorstep_shipment s left join doorstep_tracker t on t.shipment_id = s.id and t.deleted_at is null
  where s.location_id = ? and s.state in ('bought', 'shipped') and s.carrier_shipment_id is not null and s.manifest_id is null and s.deleted_at is null
    and s.bought_at > now() - interval '30 days' and (t.status is null or t.status = 'pre_transit')`;

/** The same, label by label. */
const UNCLOSED_LABELS = `select s.id, s.package_id, s.order_id, s.adapter, s.carrier, s.state, s.tracking_number, s.bought_at, s.request->'from' as "from",
    exists (select 1 from doorstep_manifest m where m.location_id = s.location_id and m.state = 'refused' and m.deleted_at is null and m.shipment_ids @> jsonb_build_array(s.id)) as refused ${UNCLOSED}`;

export const unclosedLabels = (sql: Sql, locationId: string): Promise<UnclosedLabel[]> => sql.execute<UnclosedLabel>(`${UNCLOSED_LABELS} order by s.bought_at, s.id`, [locationId]);

/** The carriers whose parcels at a location stand on no manifest, or on one that is not closed yet. */
export const unclosedCarriers = (sql: Sql, locationId: string): Promise<{ adapter: string; carrier: string }[]> =>
  sql.execute(
    `select s.adapter, s.carrier ${UNCLOSED} union
     select adapter, carrier from doorstep_manifest where location_id = ? and state = 'closing' and deleted_at is null order by 1, 2`, [locationId, locationId]
  );

/**
 * Writes a manifest down with parcels that may stand on one, before the carrier is asked; one that a crash left unclosed is taken
 * up with its own. Undefined when there is nothing to close. Stores that ask at once get the same one.
 */
export async function openManifest(sql: Sql, m: ManifestToClose, { rule, time_zone, without }: ManifestTerms): Promise<ManifestRow | undefined> {
  await sql.execute("select pg_advisory_xact_lock(hashtext(?))", [`manifest|${m.location_id}|${m.adapter}|${m.carrier}`]);
  const [unclosed] = await sql.execute<ManifestRow>(
    "select * from doorstep_manifest where location_id = ? and adapter = ? and carrier = ? and state = 'closing' and deleted_at is null limit 1",
    [m.location_id, m.adapter, m.carrier]
  );
  if (unclosed) return unclosed;
  const waiting = await sql.execute<UnclosedLabel>(
    `${UNCLOSED_LABELS} and s.adapter = ? and s.carrier = ? and not s.id = any(${EACH}) order by s.id for update of s`, [m.location_id, m.adapter, m.carrier, JSON.stringify(without)]
  );
  const [parcels] = manifestGroups(waiting, rule, clock.now(), time_zone).groups;
  if (!parcels) return undefined;
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

/** `shipment_ids`, `package_ids`: what stands on it. */
export type ManifestAnswer =
  | { state: "closed"; reference: string; document_url: string | null; shipment_ids: string[]; package_ids: string[] }
  | { state: "refused"; reason: string };

/** Notes the carrier's answer. Parcels that do not stand on it, or on one that was refused, are free for another. Gives the orders that hear of it. */
export async function settleManifest(sql: Sql, id: string, answer: ManifestAnswer): Promise<string[]> {
  if (answer.state === "refused") {
    await sql.execute("update doorstep_manifest set state = 'refused', reason = ?, updated_at = now() where id = ? and state = 'closing'", [answer.reason, id]);
    await sql.execute("update doorstep_shipment set manifest_id = null, updated_at = now() where manifest_id = ?", [id]);
    return [];
  }
  const listed = JSON.stringify(answer.shipment_ids);
  await sql.execute(
    "update doorstep_manifest set state = 'closed', reference = ?, document_url = ?, shipment_ids = ?, package_ids = ?, closed_at = ?, updated_at = now() where id = ? and state = 'closing'",
    [answer.reference, answer.document_url, listed, JSON.stringify(answer.package_ids), clock.now(), id]
  );
  await sql.execute(`update doorstep_shipment set manifest_id = null, updated_at = now() where manifest_id = ? and not coalesce(leading_id, id) = any(${EACH})`, [id, listed]);
  return (await sql.execute<{ order_id: string }>("select distinct order_id from doorstep_shipment where manifest_id = ?", [id])).map(({ order_id }) => order_id);
}
