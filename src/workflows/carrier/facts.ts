import type { EtaChangeNoted } from "../../modules/carrier/rules/eta-history";
import { mergeTrackingEvents } from "../../modules/carrier/rules/merge-tracking-events";
import { trackingFacts } from "../../modules/carrier/rules/tracking-facts";
import { fromMinor } from "../../modules/payment-capture/rules/minor-units";
import type { ShipmentRow, TrackerEntryRow, TrackerRow, TrackingExceptionRow } from "../../modules/carrier/service";
import { eventOf, type EventRow } from "../../modules/carrier/writes/events";
import type { PickupOfShipment } from "../../modules/carrier/writes/pickups";
import type { Fact, FactKind } from "../../shared/facts";

export type Lines = { line_item_id: string; quantity: number }[];
type Told = ShipmentRow & { /** When the manifest that it stands on was closed. */ manifest_closed_at?: Date | string | null; /** Who closed it. */ manifest_closed_by?: string | null; tracker?: (TrackerRow & { events: unknown[] }) | null };

/** All that a shipment tells the journey; `lines` are the order lines in its package. */
export function shipmentFacts(shipment: Told, lines: Lines): Fact[] {
  if (shipment.state === "buying" || !shipment.bought_at) return [];
  if (shipment.state === "voided") return voidFacts(shipment);
  const facts = [...ownFacts(shipment, lines)];
  if (!shipment.tracker) return facts;
  const { events } = mergeTrackingEvents((shipment.tracker.events as EventRow[]).map(eventOf), []);
  const changes = (shipment.tracker.eta_changes ?? []) as unknown as EtaChangeNoted[];
  return [...facts, ...trackingFacts(shipment.package_id, events), ...etaFacts(shipment.package_id, changes)];
}

/** What became of a label that was given back, and of its money. */
function voidFacts({ id, package_id, voided_at, carrier, rate_amount, currency_code, refund_status, refund_settled_at, refund_seen_at, voided_by, refund_seen_by }: Told): Fact[] {
  const amount = rate_amount !== null && currency_code ? fromMinor(BigInt(rate_amount), currency_code) : null;
  const data = { carrier, amount, currency_code, refund_status };
  const facts: Fact[] = [{ key: `label-voided:${id}`, kind: "label_voided", at: new Date(voided_at!), subject: package_id, data: { carrier, by: voided_by } }];
  if (refund_status === "rejected") facts.push({ key: `label-refund-rejected:${id}`, kind: "label_refund_rejected", at: new Date(refund_settled_at!), subject: id, data });
  if (refund_seen_at) facts.push({ key: `label-refund-seen:${id}`, kind: "label_refund_seen", at: new Date(refund_seen_at), subject: id, data: { ...data, by: refund_seen_by } });
  return facts;
}

function ownFacts(s: Told, items: Lines): Fact[] {
  const way = { carrier: s.carrier, service: s.service, tracking_number: s.tracking_number, tracking_url: s.tracking_url };
  const facts: Fact[] = [{ key: `label:${s.id}`, kind: "label_bought", at: new Date(s.bought_at!), subject: s.package_id, data: { ...way, by: s.bought_by, ...(s.address_accepted_by && { address_accepted: true }) } }];
  if (s.manifest_closed_at) facts.push({ key: `manifest:${s.id}`, kind: "manifested", at: new Date(s.manifest_closed_at), subject: s.package_id, data: { manifest_id: s.manifest_id, by: s.manifest_closed_by ?? null } });
  if (s.shipped_at) {
    const promised_latest = s.promised_latest ? new Date(s.promised_latest).toISOString() : null;
    facts.push({ key: `shipped:${s.package_id}`, kind: "shipped", at: new Date(s.shipped_at), subject: s.package_id, data: { ...way, location_id: s.location_id, promised_latest, items, by: s.shipped_by } });
  }
  return facts;
}

/** A driver who was booked for a parcel, and called off. */
export function pickupFacts(packageId: string, { id, date, booked_at, booked_by, cancelled_at, cancelled_by }: PickupOfShipment): Fact[] {
  const [subject, data] = [packageId, { pickup_id: id, date }];
  const booked: Fact = { key: `pickup:${packageId}:${id}`, kind: "pickup_booked", at: new Date(booked_at!), subject, data: { ...data, by: booked_by } };
  return cancelled_at ? [booked, { key: `pickup-off:${packageId}:${id}`, kind: "pickup_called_off", at: new Date(cancelled_at), subject, data: { ...data, by: cancelled_by } }] : [booked];
}

/** Each change is a fact of its own: a date that comes back after another one is told again. */
function etaFacts(packageId: string, changes: readonly EtaChangeNoted[]): Fact[] {
  const keys = changes.map(({ eta }) => `delayed:${packageId}:${eta.slice(0, 10)}`);
  return changes.map(({ at, later, ...data }, n) => {
    const nth = keys.slice(0, n + 1).filter((key) => key === keys[n]).length;
    return { key: nth > 1 ? `${keys[n]}:${nth}` : keys[n]!, kind: later ? "delivery_delayed" : "delivery_earlier", at: new Date(at), subject: packageId, data };
  });
}

const FACT_OF: Record<TrackerEntryRow["kind"], FactKind> = {
  assigned: "tracking_assigned", snoozed: "tracking_snoozed", resumed: "tracking_resumed", noted: "tracking_noted", settled: "tracking_settled", scanned: "tracking_told",
};

/** What was the matter with parcels, when it was over, and what people did about it. */
export function exceptionFacts(exceptions: readonly TrackingExceptionRow[], entries: readonly TrackerEntryRow[]): Fact[] {
  return [
    ...exceptions.flatMap(({ id, kind, reason, suggestion, package_id, opened_at, closed_at, closed_by }): Fact[] => {
      const fact = { subject: package_id, data: { kind, reason, suggestion } };
      return [
        { key: `flagged:${id}`, kind: "tracking_flagged", at: new Date(opened_at), ...fact },
        // What a person has settled is told by their own deed.
        ...(closed_at && !closed_by ? [{ key: `cleared:${id}`, kind: "tracking_cleared" as const, at: new Date(closed_at), ...fact }] : []),
      ];
    }),
    ...entries.map(({ id, kind, by, at, package_id, data }): Fact => ({ key: `tracker-entry:${id}`, kind: FACT_OF[kind], at: new Date(at), subject: package_id, data: { by, ...data } })),
  ];
}

type ToldReturnLabel = { id: string; package_id: string; carrier: string | null; tracking_number: string | null; bought_at: Date | string | null };

/** A label that brings a parcel's goods back. */
export const returnLabelFacts = ({ id, package_id, carrier, tracking_number, bought_at }: ToldReturnLabel): Fact[] =>
  bought_at ? [{ key: `return-label:${id}`, kind: "return_label_bought", at: new Date(bought_at), subject: package_id, data: { carrier, tracking_number } }] : [];
