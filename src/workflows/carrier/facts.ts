import type { EtaChangeNoted } from "../../modules/carrier/rules/eta-history";
import { mergeTrackingEvents } from "../../modules/carrier/rules/merge-tracking-events";
import { trackingFacts } from "../../modules/carrier/rules/tracking-facts";
import type { ShipmentRow, TrackerRow } from "../../modules/carrier/service";
import { eventOf, type EventRow } from "../../modules/carrier/writes/tracking";
import type { Fact } from "../../shared/facts";

export type Lines = { line_item_id: string; quantity: number }[];
type Told = ShipmentRow & { tracker?: (TrackerRow & { events: unknown[] }) | null };

/** All that a shipment tells the journey; `lines` are the order lines in its package. */
export function shipmentFacts(shipment: Told, lines: Lines): Fact[] {
  if (shipment.state === "buying" || shipment.state === "voided" || !shipment.bought_at) return [];
  const facts = [...ownFacts(shipment, lines)];
  if (!shipment.tracker) return facts;
  const { events } = mergeTrackingEvents((shipment.tracker.events as EventRow[]).map(eventOf), []);
  const changes = (shipment.tracker.eta_changes ?? []) as unknown as EtaChangeNoted[];
  return [...facts, ...trackingFacts(shipment.package_id, events), ...changes.map((change) => etaFact(shipment.package_id, change))];
}

function ownFacts(s: Told, items: Lines): Fact[] {
  const way = { carrier: s.carrier, service: s.service, tracking_number: s.tracking_number, tracking_url: s.tracking_url };
  const facts: Fact[] = [{ key: `label:${s.id}`, kind: "label_bought", at: new Date(s.bought_at!), subject: s.package_id, data: way }];
  if (s.pickup_id && s.shipped_at) {
    facts.push({ key: `pickup:${s.package_id}`, kind: "pickup_booked", at: new Date(s.shipped_at), subject: s.package_id, data: { pickup_id: s.pickup_id } });
  }
  if (s.shipped_at) {
    const promised_latest = s.promised_latest ? new Date(s.promised_latest).toISOString() : null;
    facts.push({ key: `shipped:${s.package_id}`, kind: "shipped", at: new Date(s.shipped_at), subject: s.package_id, data: { ...way, promised_latest, items } });
  }
  return facts;
}

const etaFact = (packageId: string, { eta, previous, at, later }: EtaChangeNoted): Fact => ({
  key: `delayed:${packageId}:${eta.slice(0, 10)}`, kind: later ? "delivery_delayed" : "delivery_earlier", at: new Date(at), subject: packageId,
  data: { eta, previous },
});
