import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import { EACH } from "../../../shared/sql-values";

export type PickupToBook = { location_id: string; date: string; adapter: string; carrier: string; shipment_ids: string[]; package_ids: string[]; booked_by: string };
export type PickupRow = PickupToBook & {
  id: string; state: "booking" | "booked" | "refused" | "cancelled"; confirmation: string | null; reference: string | null;
  booked_at: Date | null; hand_over_at: Date | null; cancelled_at: Date | null; cancelled_by: string | null;
};

/** Writes a pickup down before it is booked; one that a crash left unbooked is taken up with its own parcels. */
export async function openPickup(sql: Sql, p: PickupToBook): Promise<PickupRow> {
  const key = `${p.location_id}|${p.date}|${p.adapter}|${p.carrier}`;
  await sql.execute("select pg_advisory_xact_lock(hashtext(?))", [key]);
  const [unbooked] = await sql.execute<PickupRow>(
    `select * from doorstep_pickup where location_id = ? and date = ? and adapter = ? and carrier = ? and state = 'booking' and deleted_at is null limit 1`,
    [p.location_id, p.date, p.adapter, p.carrier]
  );
  if (unbooked) return unbooked;
  const [row] = await sql.execute<PickupRow>(
    `insert into doorstep_pickup (id, location_id, date, adapter, carrier, state, shipment_ids, package_ids, booked_by, created_at, updated_at)
     values (?, ?, ?, ?, ?, 'booking', ?, ?, ?, ?, ?) returning *`,
    [entityId("dspu"), p.location_id, p.date, p.adapter, p.carrier, JSON.stringify(p.shipment_ids), JSON.stringify(p.package_ids),
      p.booked_by, clock.now(), clock.now()]
  );
  return row!;
}

/** The carrier's word; `hand_over_at`: from when on its driver may come. */
export type PickupAnswer = { state: "refused" } | { state: "booked"; hand_over_at: Date; confirmation?: string | null; reference?: string | null };

/** Notes the carrier's answer, and which parcels leave with it: those whose label was not given back meanwhile, and that no other driver gets. Gives their orders. */
export async function settlePickup(sql: Sql, id: string, answer: PickupAnswer): Promise<string[]> {
  const booked = answer.state === "booked" ? answer : undefined;
  const [row] = await sql.execute<Pick<PickupRow, "shipment_ids">>(
    "update doorstep_pickup set state = ?, confirmation = ?, reference = ?, booked_at = ?, hand_over_at = ?, updated_at = now() where id = ? returning shipment_ids",
    [answer.state, booked?.confirmation ?? null, booked?.reference ?? null, booked ? clock.now() : null, booked?.hand_over_at ?? null, id]
  );
  if (!row || !booked) return [];
  // Sorted, so that two pickups over the same parcels wait for each other instead of locking up.
  await sql.execute(`select id from doorstep_shipment where id = any(${EACH}) and deleted_at is null order by id for update`, [JSON.stringify(row.shipment_ids)]);
  const leaving = await sql.execute<{ order_id: string }>(
    `update doorstep_shipment s set pickup_id = ?, updated_at = now() from doorstep_shipment l
     where l.id = any(${EACH}) and (s.id = l.id or s.leading_id = l.id) and l.state = 'bought' and l.pickup_id is null and l.deleted_at is null and s.deleted_at is null
     returning s.order_id`, [id, JSON.stringify(row.shipment_ids)]
  );
  return [...new Set(leaving.map(({ order_id }) => order_id))];
}

/** The parcels that a booked driver may have taken by now, and that count as still here. */
export async function leavingWith(sql: Sql, pickupId: string): Promise<string[]> {
  const rows = await sql.execute<{ id: string }>(
    `select s.id from doorstep_shipment s join doorstep_pickup p on p.id = s.pickup_id where p.id = ? and p.state = 'booked' and p.hand_over_at <= ?
       and s.leading_id is null and s.state = 'bought' and s.deleted_at is null order by s.id for update of s`, [pickupId, clock.now()]
  );
  return rows.map(({ id }) => id);
}

/** Parcels that must stay wait for another driver. */
export const leaveBehind = (sql: Sql, pickupId: string, shipmentIds: readonly string[]): Promise<unknown> =>
  sql.execute(
    `update doorstep_shipment set pickup_id = null, updated_at = now() where pickup_id = ? and (id = any(${EACH}) or leading_id = any(${EACH})) and state = 'bought' and deleted_at is null`,
    [pickupId, JSON.stringify(shipmentIds), JSON.stringify(shipmentIds)]
  );

export type PickupOfShipment = Pick<PickupRow, "id" | "date" | "booked_at" | "booked_by" | "cancelled_at" | "cancelled_by"> & { shipment_id: string };

/** The drivers that were booked for these shipments, whether they came or not, the first booked first. */
export const pickupsOf = (sql: Sql, shipmentIds: readonly string[]): Promise<PickupOfShipment[]> =>
  sql.execute<PickupOfShipment>(
    `select p.id, p.date, p.booked_at, p.booked_by, p.cancelled_at, p.cancelled_by, e.value as shipment_id from jsonb_array_elements_text(?::jsonb) e
     join doorstep_pickup p on p.shipment_ids @> jsonb_build_array(e.value) where p.booked_at is not null and p.deleted_at is null order by p.booked_at, p.id`,
    [JSON.stringify(shipmentIds)]
  );

/**
 * The driver does not come: parcels that are still here, or that no person has handed over and no scanner has seen, stand where they stood, with their labels.
 * Gives their orders.
 * Called again it changes nothing.
 */
export async function cancelPickup(sql: Sql, id: string, by: string): Promise<string[]> {
  const [row] = await sql.execute<{ id: string }>(
    "update doorstep_pickup set state = 'cancelled', cancelled_at = ?, cancelled_by = ?, updated_at = now() where id = ? and state = 'booked' returning id", [clock.now(), by, id]
  );
  if (!row) return [];
  const back = await sql.execute<{ order_id: string }>(
    `update doorstep_shipment s set state = 'bought', shipped_at = null, pickup_id = null, updated_at = now()
     where s.pickup_id = ? and s.state in ('bought', 'shipped') and s.shipped_by is null and s.deleted_at is null
       and not exists (select 1 from doorstep_tracker t where t.shipment_id = s.id and t.deleted_at is null and t.status is not null and t.status <> 'pre_transit')
     returning s.order_id`, [id]
  );
  return [...new Set(back.map(({ order_id }) => order_id))];
}
