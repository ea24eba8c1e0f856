import { serviceName } from "../../../../modules/carrier/rules/names";
import { fromEasyPostStatus } from "../../../../modules/carrier/rules/easypost-status";
import type { Eta, TrackingEvent } from "../../../../modules/carrier/rules/types";
import { toSmallestUnit } from "../../money";
import { CarrierError } from "../carrier-error";
import type { Label, LabelFormat, Rate, TrackerSnapshot } from "../types";
import { serviceId } from "./services";
import type { WireDetail, WireRate, WireShipment, WireTracker } from "./wire";

export function rateFrom(rate: WireRate): Rate {
  return {
    service: serviceId(rate.carrier, rate.service), service_name: serviceName(rate.service), carrier: rate.carrier, amount: toSmallestUnit(rate.rate, rate.currency),
    currency_code: rate.currency.toLowerCase(), delivery_days: rate.delivery_days ?? rate.est_delivery_days ?? null, delivery_date: rate.delivery_date,
  };
}

/** The label of a bought shipment. */
export function labelFrom(shipment: WireShipment, reference: string): Label {
  const { postage_label: label, selected_rate: rate, tracking_code, tracker } = shipment;
  if (!label || !rate || !tracking_code) throw new CarrierError("unavailable", `EasyPost has not finished the label of shipment ${shipment.id}: ask again.`);
  return {
    reference, shipment_id: shipment.id, carrier: rate.carrier, service: serviceId(rate.carrier, rate.service), tracking_number: tracking_code,
    tracking_url: tracker?.public_url ?? "", tracker_id: tracker?.id ?? null, document: { format: formatOf(label.label_file_type), url: label.label_url },
    postage: { amount: toSmallestUnit(rate.rate, rate.currency), currency_code: rate.currency.toLowerCase() }, bought_at: label.created_at,
  };
}

const formatOf = (type: string): LabelFormat => (type.includes("pdf") ? "pdf" : type.includes("zpl") ? "zpl" : "png");

export function trackerFrom(tracker: WireTracker): TrackerSnapshot {
  return { tracker_id: tracker.id, tracking_number: tracker.tracking_code, carrier: tracker.carrier, tracking_url: tracker.public_url, events: eventsFrom(tracker) };
}

/** A tracker's scans, its estimate on one that is always the same, and a status that no scan tells. */
export function eventsFrom(tracker: WireTracker): TrackingEvent[] {
  const events = (tracker.tracking_details ?? []).map(eventFrom);
  const status = fromEasyPostStatus(tracker.status, tracker.status_detail);
  if (status && !events.some((event) => event.status === status))
    events.push(silent(tracker, `${tracker.id}:${tracker.status}`, { status, reason: tracker.status_detail, occurred_at: tracker.updated_at }));
  if (tracker.est_delivery_date) {
    const eta: Eta = { at: tracker.est_delivery_date, reported_at: tracker.updated_at };
    events.push(silent(tracker, `${tracker.id}:eta`, { eta }));
  }
  return events.map((event) => signed(event, tracker.signed_by));
}

function eventFrom({ status, status_detail, datetime, message, tracking_location: place }: WireDetail): TrackingEvent {
  return {
    provider_event_id: null, status: fromEasyPostStatus(status, status_detail), reason: status_detail, occurred_at: datetime, message, eta: null,
    place: place && { city: place.city, state: place.state, zip: place.zip, country: place.country },
  };
}

/** EasyPost tells of the whole tracker who signed, and gives no picture. */
const signed = (event: TrackingEvent, by: string | null | undefined): TrackingEvent => (by && event.status === "delivered" ? { ...event, proof: { signed_by: by, photo_url: null } } : event);

/** A fact about the tracker that has no scan of its own. */
const silent = (tracker: WireTracker, provider_event_id: string, more: Partial<TrackingEvent>): TrackingEvent => ({
  provider_event_id, status: null, reason: null, occurred_at: tracker.created_at, message: null, place: null, eta: null, ...more,
});
