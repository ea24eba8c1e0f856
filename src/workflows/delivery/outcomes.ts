import type { MedusaContainer } from "@medusajs/framework/types";
import { dayAt, weekDayOf } from "../../modules/delivery/rules/day";
import type { PlannedPart } from "../../modules/delivery/rules/plan";
import { daysOnTheWay } from "../../modules/delivery/rules/reckon";
import { originOf, zonesOf } from "../../modules/delivery/rules/zones";
import type { Outcome } from "../../modules/delivery/service";
import type { Fact } from "../../shared/facts";
import { partOf } from "../../shared/facts-of-promise";
import { carrierOf } from "../carrier/room";
import { readersZone } from "../../shared/zone-of-place";
import type { FollowedOrder } from "../order-journey/followed-order";
import { placeOf } from "./cart-to-deliver";
import { parcelOf, type Pages } from "./parcel-of";
import { deliveryOf } from "./room";
import { optionsToPromise, servicesOf, type OptionToPromise } from "./shipping-options";

/** A parcel as its scans tell it. */
type Seen = { package_id: string; carrier: string | null; service: string | null; line_item_ids: string[]; sent_at: Date; delivered_at: Date | null };

/** What the journey was told of the parcels that left, by the shop or the carrier, whichever was first. */
function seenIn(facts: readonly Fact[]): Seen[] {
  const firstAt = (kind: Fact["kind"], subject?: string): Date | null =>
    facts.filter((fact) => fact.kind === kind && fact.subject === subject).map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
  return facts.filter(({ kind, subject }) => kind === "shipped" && subject).map(({ at, subject, data }) => {
    const scanned = firstAt("in_transit", subject);
    const { carrier = null, service = null, items = [] } = data as { carrier?: string | null; service?: string | null; items?: { line_item_id: string }[] };
    return {
      package_id: subject!, carrier, service, line_item_ids: items.map(({ line_item_id }) => line_item_id),
      sent_at: scanned && scanned < at ? scanned : at, delivered_at: firstAt("delivered", subject),
    };
  });
}

/** Writes down of each parcel what was promised, and what became of it: what days are learned from, and promises are scored by. */
export async function recordOutcomes(order: FollowedOrder, facts: readonly Fact[], container: MedusaContainer): Promise<void> {
  const seen = seenIn(facts);
  if (!seen.length) return;
  const room = deliveryOf(container);
  const [known, shipments] = await Promise.all([
    room.listParcelOutcomes({ order_id: order.id }, { select: ["package_id", "delivered_at"], take: null as never }),
    carrierOf(container).listShipments({ package_id: seen.map(({ package_id }) => package_id) }, { select: ["package_id", "location_id", "leading_id"], take: null as never }),
  ]);
  // A carton that several orders share is one parcel: it is counted with the order that leads it.
  const along = new Set(shipments.flatMap(({ package_id, leading_id }) => (leading_id ? [package_id] : [])));
  const fresh = seen.filter(({ package_id, delivered_at }) =>
    !along.has(package_id) && !known.some((one) => one.package_id === package_id && Number(one.delivered_at && new Date(one.delivered_at)) === Number(delivered_at)));
  if (!fresh.length) return;
  const options = await optionsToPromise(container, (order.shipping_methods ?? []).flatMap(({ shipping_option_id }) => shipping_option_id ?? []));
  const zone = readersZone(room.options, order.shipping_address);
  const [almanac, [first]] = await Promise.all([room.almanac({ services: options.flatMap(servicesOf), zones: [] }), room.promisesOf(order.id)]);
  const promised = ((first?.basis as { parts?: PlannedPart[] } | undefined)?.parts ?? []);
  for (const parcel of fresh) {
    const location_id = shipments.find(({ package_id }) => package_id === parcel.package_id)?.location_id ?? null;
    await room.recordOutcome(outcomeOf(parcel, { order, location_id, options, almanac, promised, zone }));
  }
}

type Asked = { order: FollowedOrder; location_id: string | null; options: OptionToPromise[]; almanac: Pages; promised: readonly PlannedPart[]; zone: string };

function outcomeOf(seen: Seen, { order, location_id, options, almanac, promised, zone }: Asked): Outcome {
  const { package_id, carrier, service, sent_at, delivered_at } = seen;
  const destination = placeOf(order.shipping_address);
  // Of the parts that were promised first, the one that this parcel is.
  const plan = partOf(promised, { line_item_ids: seen.line_item_ids, location_id });
  const option = options.find(({ id }) => id === plan?.shipping_option_id) ?? options[0];
  const from = almanac.locations.find(({ id }) => id === location_id);
  const parcel = from && parcelOf({ location_id: from.id }, option, destination, almanac);
  const shipped_on = dayAt(sent_at, from?.time_zone ?? zone);
  const delivered_on = delivered_at && dayAt(delivered_at, zone);
  const [country_code = null, own = null] = zonesOf(destination);
  return {
    package_id, order_id: order.id, carrier, service, shipping_option_id: option?.id ?? null, origin: from ? originOf(from) : null, country_code, zone: own,
    shipped_at: sent_at, shipped_on, week_day: weekDayOf(shipped_on), delivered_at, delivered_on,
    promised_earliest: plan?.earliest ?? null, promised_latest: plan?.latest ?? null, promised_leaving: plan?.leaves_on ?? null,
    confidence: plan?.confidence ?? null, source: plan?.transit_source ?? null,
    transit_days: parcel && delivered_on ? daysOnTheWay(parcel, sent_at, delivered_on, almanac) : null,
  };
}
