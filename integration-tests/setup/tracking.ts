import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import type { TrackingEvent } from "../../src/modules/carrier/rules/types";
import { simulatorHeaders } from "../../src/providers/carrier/adapters/simulator/signature";
import { packed } from "./packed";
import { ordered } from "./shop";
import { rowsOf } from "./sql";
import { makeGoods } from "./stock-shop";

export const SIMULATOR_SECRET = "the-simulator-signs-with-this";
/** A store that ships with the simulator, by hand, and with EasyPost's double. */
export const TRACKING_CARRIERS = {
  default: "simulator", simulator: { webhookSecret: SIMULATOR_SECRET },
  manual: { rates: [{ service: "bike", name: "Bike courier", carrier: "Own", prices: { usd: 450, eur: 450 } }] },
};

export type TrackedParcel = { order: Json; shipment: Json; trackerId: string; number: string };

/** An order with one label; gives what is followed of it. */
export async function labelled(admin: Call, shop: Call, body: Json = { adapter: "simulator" }): Promise<TrackedParcel> {
  const goods = await makeGoods(admin, [{ stock: { Reno: 10 } }]);
  const order = await ordered(shop, goods, { buyer: BUYERS.tom });
  const pack = await packed(admin, order);
  const shipment = (await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, body)).shipment as Json;
  const { trackers } = await admin("GET", `/admin/doorstep/trackers?package_id=${pack.id}`);
  return { order, shipment, trackerId: (trackers as Json[])[0]!.id as string, number: shipment.tracking_number as string };
}

export const event = (minutesAgo: number, status: TrackingEvent["status"], more: Partial<TrackingEvent> = {}): TrackingEvent => ({
  provider_event_id: null, status, reason: null, occurred_at: new Date(Math.floor(Date.now() / 60_000 - minutesAgo) * 60_000).toISOString(), message: null, place: null, eta: null, ...more,
});

let told = 0;
export type Told = { body: string; id: string };
/** A webhook of the simulator, as it stands in the request's body. */
export function webhookOf(number: string, events: TrackingEvent[], id = `evt_${process.pid}_${(told += 1)}`): Told {
  return { id, body: JSON.stringify({ event_id: id, type: "tracker.updated", trackers: [{ tracking_number: number, carrier: "Simulated", tracker_id: number, events }] }) };
}

/** Sends it, signed now unless other headers are given; gives the status. */
export async function send(url: string, { body }: Pick<Told, "body">, headers: Record<string, string> = simulatorHeaders(body, SIMULATOR_SECRET)): Promise<number> {
  return (await fetch(`${url}/hooks/carriers/simulator`, { method: "POST", body, headers: { "content-type": "application/json", ...headers } })).status;
}

export const trackerOf = async (admin: Call, id: string): Promise<Json> => (await admin("GET", `/admin/doorstep/trackers/${id}`)).tracker as Json;
export const kindsOf = async (admin: Call, order: Json): Promise<string[]> => ((await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.entries as Json[]).map(({ kind }) => kind as string);

/** Lets a tracker grow so many days older, and has it looked at as if its time had come. */
export async function age(database: string, trackerId: string, days: number): Promise<void> {
  await rowsOf(database, `update doorstep_tracking_event set occurred_at = occurred_at - $2 * interval '1 day', key = 'aged:' || id, provider_event_id = 'aged:' || id where tracker_id = $1`, trackerId, days);
  await rowsOf(database, `update doorstep_tracker set label_at = label_at - $2 * interval '1 day', look_at = now() - interval '1 minute' where id = $1`, trackerId, days);
  await tend(database);
}

/** What the instances do together every minute, at once. */
export const tend = (database: string): Promise<unknown> => rowsOf(database, `insert into doorstep_jobs.job (name, data) values ('doorstep', '{"work":"tend-trackers","key":"due"}')`);

