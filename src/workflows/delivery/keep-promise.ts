import type { MedusaContainer } from "@medusajs/framework/types";
import { dayAt, endOf, startOf } from "../../modules/delivery/rules/day";
import { partsOf } from "../../modules/delivery/rules/parts";
import { lookAtPlan, reasonToTell, type PartDecision, type PartNow, type PlannedPart, type PromiseReason } from "../../modules/delivery/rules/plan";
import { reckon, reckonSent, type Reckoned } from "../../modules/delivery/rules/reckon";
import { wholePromise } from "../../modules/delivery/rules/whole-promise";
import { zonesOf, type Place } from "../../modules/delivery/rules/zones";
import type { PromiseRow } from "../../modules/delivery/service";
import { clock } from "../../shared/clock";
import { readersZone } from "../../shared/zone-of-place";
import type { FollowedOrder } from "../order-journey/followed-order";
import { placeOf } from "./cart-to-deliver";
import { orderToDeliver, type OrderToDeliver } from "./order-to-deliver";
import { parcelOf, type Pages } from "./parcel-of";
import { deliveryOf } from "./room";
import { servicesOf } from "./shipping-options";

/** A part with what it is to be by now, and why that is not what it was. */
type Planned = PlannedPart & { reason?: PromiseReason };
type Asked = { order: FollowedOrder; state: OrderToDeliver; destination: Place; almanac: Pages; now: Date };

/**
 * Writes down what an order was promised when it was placed. Later, what has become of that: as long as each part comes by the day
 * that was told of it, only the plan changes; what will be later or sooner is told, by a promise with the next number.
 */
export async function keepPromise(container: MedusaContainer, order: FollowedOrder): Promise<void> {
  if (!order.shipping_methods?.length || order.canceled_at) return;
  const room = deliveryOf(container);
  const [last, state] = await Promise.all([room.promiseOf(order.id), orderToDeliver(container, order)]);
  if (!state) return;
  const destination = placeOf(order.shipping_address);
  const now = last ? clock.now() : new Date(order.created_at);
  const almanac = await room.almanac({ services: state.options.flatMap(servicesOf), zones: zonesOf(destination) });
  const asked = { order, state, destination, almanac, now };
  const parts = partsNow(asked, room.options.warehouse.backorders);
  const planned = last?.plan as unknown as PlannedPart[] | null | undefined;
  const plan = lookAtPlan(parts, planned ?? [], now).map((decision) => planOf(decision, asked));
  const timeZone = readersZone(room.options, order.shipping_address);
  // One that was made before plans were kept is taken as it stands.
  const reason = !last ? "ordered" : planned && reasonToTell(plan, partsToldIn(last));
  const whole = wholePromise(plan.map((part) => ({ ...part, order_by: null })));
  const own = plan.map(({ reason: _reason, ...part }) => part);
  if (last && !reason) return room.replan(last.id, own);
  if (!whole || !reason) return;
  await room.promise({
    orderId: order.id, number: (last?.number ?? 0) + 1, shippingOptionId: order.shipping_methods[0]!.shipping_option_id ?? null, reason, plan: own,
    earliest: startOf(whole.earliest, timeZone), latest: endOf(whole.latest, timeZone), confidence: whole.confidence, basis: basisOf(own, asked, last),
  });
}

const partsToldIn = ({ basis }: PromiseRow): PlannedPart[] => (basis as { parts?: PlannedPart[] }).parts ?? [];

const partsNow = ({ state, almanac }: Asked, policy: "send_rest" | "wait"): PartNow[] => [
  ...state.parcels.map((parcel) => ({
    ...parcel, waits: false, expected_at: null,
    sent_on: parcel.sent_at && dayAt(parcel.sent_at, almanac.locations.find(({ id }) => id === parcel.location_id)?.time_zone ?? "UTC"),
  })),
  ...partsOf(state.open, policy).map((part) => ({ ...part, sent_at: null, sent_on: null })),
];

function planOf(decision: PartDecision, asked: Asked): Planned {
  if ("kept" in decision) return { ...decision.kept, line_item_ids: decision.part.line_item_ids, waits: decision.part.waits };
  const { part: { sent_at: _sentAt, ...part }, reason } = decision;
  const window = windowOf(decision.part, reason, asked);
  const zone = asked.almanac.locations.find(({ id }) => id === part.location_id)?.time_zone ?? "UTC";
  return {
    ...part, reason, earliest: window?.earliest ?? null, latest: window?.latest ?? null, leaves_on: window?.leaves_on ?? null,
    ships_by: window ? endOf(window.leaves_on, zone).toISOString() : null, confidence: window?.confidence ?? null,
    transit_days: window?.transit_days ?? null, transit_source: window?.transit_source ?? null,
  };
}

function windowOf(part: PartNow, reason: PromiseReason, { state, destination, almanac, now }: Asked): Reckoned | undefined {
  const parcel = parcelOf(part, state.options.find(({ id }) => id === part.shipping_option_id) ?? state.options[0], destination, almanac);
  if (!parcel) return undefined;
  if (part.sent_at) return reckonSent(parcel, part.sent_at, almanac);
  if (part.waits) return part.expected_at ? reckon(parcel, new Date(Math.max(now.getTime(), Date.parse(part.expected_at))), almanac) : undefined;
  // Who missed the day gets one more at least: a date that is put off every morning is none.
  const from = reason === "shipped_late" ? { ...parcel.from, handling_days: Math.max(1, parcel.from.handling_days) } : parcel.from;
  return reckon({ ...parcel, from }, now, almanac);
}

/** What the promise was reckoned from, so that it can be explained: of the part that comes last, and all parts as they are told. */
function basisOf(plan: readonly PlannedPart[], { order, destination, almanac }: Asked, last: PromiseRow | undefined): Record<string, unknown> {
  const [deciding] = plan.filter(({ latest }) => latest !== null).sort((a, b) => (a.latest! < b.latest! ? 1 : -1));
  const from = almanac.locations.find(({ id }) => id === deciding?.location_id);
  return {
    ordered_at: new Date(order.created_at).toISOString(), location_id: from?.id, time_zone: from?.time_zone, cut_offs: from?.cut_offs, handling_days: from?.handling_days,
    transit_days: deciding?.transit_days, transit_source: deciding?.transit_source, leaves_on: deciding?.leaves_on, ships_by: deciding?.ships_by, destination, parts: plan,
    ...(last && { previous_latest: new Date(last.latest).toISOString() }),
  };
}
