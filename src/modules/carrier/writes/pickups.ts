import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";

export type PickupToBook = { location_id: string; date: string; adapter: string; carrier: string; shipment_ids: string[]; package_ids: string[] };
export type PickupRow = PickupToBook & { id: string; state: "booking" | "booked" | "refused" | "cancelled"; confirmation: string | null; reference: string | null };

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
    `insert into doorstep_pickup (id, location_id, date, adapter, carrier, state, shipment_ids, package_ids, created_at, updated_at)
     values (?, ?, ?, ?, ?, 'booking', ?, ?, ?, ?) returning *`,
    [entityId("dspu"), p.location_id, p.date, p.adapter, p.carrier, JSON.stringify(p.shipment_ids), JSON.stringify(p.package_ids),
      clock.now(), clock.now()]
  );
  return row!;
}

export type PickupAnswer = { state: "booked" | "refused"; confirmation?: string | null; reference?: string | null };

/** Notes the carrier's answer. Gives the shipments that leave with it: those whose label was not given back meanwhile. */
export async function settlePickup(sql: Sql, id: string, answer: PickupAnswer): Promise<string[]> {
  const [row] = await sql.execute<Pick<PickupRow, "shipment_ids">>(
    "update doorstep_pickup set state = ?, confirmation = ?, reference = ?, booked_at = ?, updated_at = now() where id = ? returning shipment_ids",
    [answer.state, answer.confirmation ?? null, answer.reference ?? null, answer.state === "booked" ? clock.now() : null, id]
  );
  if (!row || answer.state !== "booked") return [];
  // Sorted, so that two pickups over the same parcels wait for each other instead of locking up.
  const leaving = await sql.execute<{ id: string }>(
    "select id from doorstep_shipment where id in (select jsonb_array_elements_text(?::jsonb)) and state = 'bought' and deleted_at is null order by id for update",
    [JSON.stringify(row.shipment_ids)]
  );
  return leaving.map((shipment) => shipment.id);
}

/**
 * The driver does not come: parcels that no scanner has seen stand where they stood, with their labels. Gives their orders.
 * Called again it changes nothing.
 */
export async function cancelPickup(sql: Sql, id: string): Promise<string[]> {
  const [row] = await sql.execute<{ id: string }>(
    "update doorstep_pickup set state = 'cancelled', cancelled_at = ?, updated_at = now() where id = ? and state = 'booked' returning id", [clock.now(), id]
  );
  if (!row) return [];
  const back = await sql.execute<{ order_id: string }>(
    `update doorstep_shipment s set state = 'bought', shipped_at = null, pickup_id = null, updated_at = now()
     where s.pickup_id = ? and s.state = 'shipped' and s.deleted_at is null
       and not exists (select 1 from doorstep_tracker t where t.shipment_id = s.id and t.deleted_at is null and t.status is not null and t.status <> 'pre_transit')
     returning s.order_id`, [id]
  );
  return [...new Set(back.map(({ order_id }) => order_id))];
}
