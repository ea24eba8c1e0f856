import { createHash } from "node:crypto";
import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import type { LabelOptions } from "../rules/label-options";
import { countryOf, laneOf } from "../rules/lane";
import { closeExceptions } from "./exceptions";
import { lockParcel, stateAfter, type ShipmentLocked } from "./locks";

export type NewShipment = {
  package_id: string; order_id: string; location_id: string; adapter: string; service: string;
  /** What to ask of the carrier, but the reference, which is given here. */
  request: Record<string, unknown>;
  label_options: LabelOptions;
  quote: Quote;
  promised: Promised | null;
  /** Who asked for it, and whether they insisted on the address. */
  by: string; accepts_address: boolean;
  /** The packages of other orders in the same carton. */
  companions: { package_id: string; order_id: string; promised: Promised | null }[];
};
/** The window that the shopper was promised for what is in a parcel, and since when. */
export type Promised = { earliest: Date; latest: Date; since: Date };
/** Amounts in the smallest unit of their currency. */
export type Quote = { amount: number; currency_code: string; reason: string; shopper_paid: { amount: number; currency_code: string } | null };
export type BoughtLabel = {
  carrier: string; service: string; carrier_shipment_id: string; tracking_number: string; tracking_url: string; tracker_id: string | null;
  label_format: string | null; label_url: string | null; label_data: string | null; rate_amount: number | null; currency_code: string | null;
};

/** The package's shipment: the one there is, or a new one with a reference of its own. Gives its id. */
export async function openShipment(sql: Sql, s: NewShipment): Promise<{ id: string; fresh: boolean }> {
  const reference = `${await referenceFor(sql, s.package_id)}-${digestOf(s)}`;
  const now = clock.now();
  const [made] = await sql.execute<{ id: string }>(
    `insert into doorstep_shipment (id, package_id, order_id, location_id, adapter, service, state, reference, request, label_options, quote, promised_earliest, promised_latest, promised_at,
       bought_by, address_accepted_by, created_at, updated_at) values (?, ?, ?, ?, ?, ?, 'buying', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (package_id) where deleted_at is null and state <> 'voided' do nothing returning id`,
    [entityId("dsshp"), s.package_id, s.order_id, s.location_id, s.adapter, s.service, reference,
      JSON.stringify({ ...s.request, reference, first_tried_at: now.toISOString() }), JSON.stringify(s.label_options), JSON.stringify(s.quote), ...columnsOf(s.promised),
      s.by, s.accepts_address ? s.by : null, now, now]
  );
  if (made) {
    for (const one of s.companions) await openCompanion(sql, made.id, one);
    return { id: made.id, fresh: true };
  }
  const [known] = await sql.execute<{ id: string }>(
    "select id from doorstep_shipment where package_id = ? and deleted_at is null and state <> 'voided'", [s.package_id]
  );
  return { id: known!.id, fresh: false };
}

/**
 * Tells one request from another: a carrier that refused a label may keep the shipment that it was asked for, and would sell the
 * next try that one, to another address or without what was asked for since.
 */
const digestOf = ({ adapter, service, request }: NewShipment): string =>
  createHash("sha256").update(JSON.stringify([adapter, service, request])).digest("hex").slice(0, 8);

const columnsOf = (promised: Promised | null): (Date | null)[] => [promised?.earliest ?? null, promised?.latest ?? null, promised?.since ?? null];

/** A shipment is held to another promise from now on. Tells whether that is new. */
export async function promiseShipment(sql: Sql, id: string, promised: Promised | null): Promise<boolean> {
  const rows = await sql.execute(
    `update doorstep_shipment set promised_earliest = ?, promised_latest = ?, promised_at = ?, updated_at = now()
     where id = ? and deleted_at is null and (promised_earliest, promised_latest, promised_at) is distinct from (?::timestamptz, ?::timestamptz, ?::timestamptz) returning id`,
    [...columnsOf(promised), id, ...columnsOf(promised)]
  );
  return rows.length > 0;
}

/** By which a package's shipment is known: the package's own id, or the next where labels were given back. */
async function referenceFor(sql: Sql, packageId: string): Promise<string> {
  const [{ count }] = (await sql.execute<{ count: string }>("select count(*) from doorstep_shipment where package_id = ? and state = 'voided'", [packageId])) as [{ count: string }];
  return Number(count) ? `${packageId}-${Number(count) + 1}` : packageId;
}

/** The shipment of another order's package in the same carton: it follows the one that leads. */
async function openCompanion(sql: Sql, leadingId: string, { package_id, order_id, promised }: NewShipment["companions"][number]): Promise<void> {
  await sql.execute(
    `insert into doorstep_shipment (id, leading_id, package_id, order_id, location_id, adapter, service, state, reference, request, promised_earliest, promised_latest, promised_at,
       bought_by, address_accepted_by, created_at, updated_at)
     select ?, l.id, ?, ?, l.location_id, l.adapter, l.service, 'buying', ?, '{}', ?, ?, ?, l.bought_by, l.address_accepted_by, l.created_at, l.updated_at from doorstep_shipment l where l.id = ?`,
    [entityId("dsshp"), package_id, order_id, await referenceFor(sql, package_id), ...columnsOf(promised), leadingId]
  );
}

/** Takes the shipment for this process for so long; false when another has it. */
export async function claimShipment(sql: Sql, id: string, seconds: number): Promise<boolean> {
  const now = clock.now();
  const rows = await sql.execute(
    "update doorstep_shipment set busy_until = ? where id = ? and deleted_at is null and (busy_until is null or busy_until < ?) returning id",
    [new Date(now.getTime() + seconds * 1000), id, now]
  );
  return rows.length > 0;
}

export const renewShipment = (sql: Sql, id: string, seconds: number): Promise<unknown> =>
  sql.execute("update doorstep_shipment set busy_until = ? where id = ?", [new Date(clock.now().getTime() + seconds * 1000), id]);

export const releaseShipment = (sql: Sql, id: string): Promise<unknown> =>
  sql.execute("update doorstep_shipment set busy_until = null where id = ?", [id]);

export const noteFulfilment = (sql: Sql, id: string, fulfillmentId: string): Promise<unknown> =>
  sql.execute("update doorstep_shipment set fulfillment_id = ?, updated_at = now() where id = ?", [fulfillmentId, id]);

/** Writes the bought label down, for all whose goods travel with it, and begins to follow it. What was paid, and the carrier's own id, are the leading one's alone. */
export async function storeLabel(sql: Sql, id: string, label: BoughtLabel): Promise<{ orders: string[]; trackers: [string, ...string[]] }> {
  const [row, ...companions] = await lockParcel(sql, id);
  const [bought] = await sql.execute<{ bought_at: Date; from_country: string | null; to_country: string | null }>(
    `update doorstep_shipment set state = ?, carrier = ?, service = ?, carrier_shipment_id = ?, tracking_number = ?, tracking_url = ?, label_format = ?,
       label_url = ?, label_data = ?, rate_amount = ?, currency_code = ?, bought_at = coalesce(bought_at, ?), updated_at = now() where id = ?
     returning bought_at, request->'from'->>'country' as from_country, request->'to'->>'country' as to_country`,
    [stateAfter(row, "buy"), label.carrier, label.service, label.carrier_shipment_id, label.tracking_number, label.tracking_url, label.label_format,
      label.label_url, label.label_data, label.rate_amount, label.currency_code, clock.now(), id]
  );
  if (companions.length) await sql.execute(
    `update doorstep_shipment s set state = l.state, carrier = l.carrier, service = l.service, tracking_number = l.tracking_number, tracking_url = l.tracking_url,
       label_format = l.label_format, label_url = l.label_url, label_data = l.label_data, bought_at = l.bought_at, updated_at = now()
     from doorstep_shipment l where l.id = ? and s.leading_id = l.id and s.deleted_at is null`, [id]
  );
  const [from, to] = [countryOf(bought!.from_country), countryOf(bought!.to_country)];
  const way = { lane: laneOf(label.carrier, label.service, from, to), from, to, label_at: bought!.bought_at };
  const trackers: [string, ...string[]] = [await openTracker(sql, id, label.tracker_id, way)];
  for (const companion of companions) trackers.push(await openTracker(sql, companion.id, null, way));
  return { orders: [row, ...companions].map(({ order_id }) => order_id), trackers };
}

type Way = { lane: string; from: string | null; to: string | null; label_at: Date };

async function openTracker(sql: Sql, shipmentId: string, providerId: string | null, { lane, from, to, label_at }: Way): Promise<string> {
  const [tracker] = await sql.execute<{ id: string }>(
    `insert into doorstep_tracker (id, shipment_id, package_id, order_id, adapter, carrier, tracking_number, provider_tracker_id, lane, from_country, to_country, label_at, created_at, updated_at)
     select ?, s.id, s.package_id, s.order_id, s.adapter, s.carrier, s.tracking_number, ?, ?, ?, ?, ?, ?, ? from doorstep_shipment s where s.id = ?
     on conflict (shipment_id) where deleted_at is null
     do update set provider_tracker_id = coalesce(excluded.provider_tracker_id, doorstep_tracker.provider_tracker_id) returning id`,
    [entityId("dstrk"), providerId, lane, from, to, label_at, clock.now(), clock.now(), shipmentId]
  );
  return tracker!.id;
}

/** Forgets a purchase that the carrier refused: nothing was paid. */
export async function dropShipment(sql: Sql, id: string): Promise<void> {
  await sql.execute("delete from doorstep_shipment where (id = ? or leading_id = ?) and state = 'buying' and deleted_at is null", [id, id]);
}

/** The parcel was handed over, with all that is in it, by a person or of itself. Again is the same. */
export async function shipShipment(sql: Sql, id: string, by: string | null): Promise<ShipmentLocked[]> {
  const rows = await lockParcel(sql, id);
  await sql.execute(
    "update doorstep_shipment set state = ?, shipped_by = case when shipped_at is null then ? else shipped_by end, shipped_at = coalesce(shipped_at, ?), updated_at = now() where (id = ? or leading_id = ?) and deleted_at is null",
    [stateAfter(rows[0], "ship"), by, clock.now(), id, id]
  );
  return rows;
}

export type RefundStatus = "submitted" | "refunded" | "rejected" | "not_needed";

/** The label was given back; its number is followed no more, its money, of the leading shipment alone, until the carrier has decided. Gives the orders. */
export async function voidShipment(sql: Sql, id: string, refund: RefundStatus, by: string | null): Promise<string[]> {
  const [row, ...companions] = await lockParcel(sql, id);
  const now = clock.now();
  await sql.execute(
    `update doorstep_shipment set state = ?, voided_by = case when voided_at is null then ? else voided_by end, voided_at = coalesce(voided_at, ?), refund_status = ?, refund_settled_at = ?,
       fulfillment_id = null, updated_at = now() where id = ?`,
    [stateAfter(row, "void"), by, now, refund, refund === "submitted" ? null : now, id]
  );
  await sql.execute(
    `update doorstep_shipment s set state = l.state, voided_at = l.voided_at, voided_by = l.voided_by, fulfillment_id = null, updated_at = now() from doorstep_shipment l where l.id = ? and s.leading_id = l.id and s.deleted_at is null`, [id]
  );
  for (const one of [row, ...companions]) await dropTracker(sql, one.id);
  return [row, ...companions].map(({ order_id }) => order_id);
}

async function dropTracker(sql: Sql, shipmentId: string): Promise<void> {
  const [tracker] = await sql.execute<{ id: string }>("update doorstep_tracker set deleted_at = now() where shipment_id = ? returning id", [shipmentId]);
  if (tracker) await closeExceptions(sql, tracker.id, null);
}
