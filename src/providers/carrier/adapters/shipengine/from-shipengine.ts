import { fromShipEngineStatus } from "../../../../modules/carrier/rules/shipengine-status";
import type { TrackingEvent } from "../../../../modules/carrier/rules/types";
import { clock } from "../../../../shared/clock";
import { toSmallestUnit } from "../../money";
import { CarrierError } from "../carrier-error";
import type { Label, Rate, RefundStatus, TrackerRef, TrackerSnapshot } from "../types";
import { serviceId } from "./services";
import type { WireLabel, WireMoney, WireRate, WireScan, WireTracking } from "./wire";

const smallest = ({ amount, currency }: WireMoney): number => toSmallestUnit(String(amount), currency);

/** All that the label will cost. */
export function rateFrom(rate: WireRate, carrier: string): Rate {
  const parts = [rate.shipping_amount, rate.insurance_amount, rate.confirmation_amount, rate.other_amount];
  return {
    service: serviceId(carrier, rate.service_code), service_name: rate.service_type, carrier, amount: parts.reduce((sum, part) => sum + smallest(part), 0),
    currency_code: rate.shipping_amount.currency.toLowerCase(), delivery_days: rate.delivery_days ?? null, delivery_date: rate.estimated_delivery_date ?? null,
  };
}

/** A bought label; `carrier` as the options name it. */
export function labelFrom(label: WireLabel, reference: string, carrier: string): Label {
  if (label.status !== "completed") throw new CarrierError("unavailable", `ShipEngine has not finished the label ${label.label_id}: ask again.`);
  const { shipment_cost: cost, insurance_cost: insurance, label_format: format, label_download: file } = label;
  return {
    reference, shipment_id: label.label_id, carrier, service: serviceId(carrier, label.service_code), tracking_number: label.tracking_number,
    tracking_url: label.tracking_url ?? "", tracker_id: label.label_id, document: { format, url: file[format] ?? file.href ?? "" },
    postage: { amount: smallest(cost) + smallest(insurance), currency_code: cost.currency.toLowerCase() }, bought_at: label.created_at,
  };
}

/** How the money of a voided label stands; one without a request for it was never charged. */
export function refundFrom({ refund_details }: WireLabel): RefundStatus {
  const status = refund_details?.refund_status;
  if (!status || status === "approved") return "refunded";
  return status === "rejected" || status === "excluded" ? "rejected" : "submitted";
}

export const snapshotFrom = (tracking: WireTracking, ref: TrackerRef, tracker_id: string | null): TrackerSnapshot => ({
  tracker_id, tracking_number: tracking.tracking_number, carrier: ref.carrier, tracking_url: tracking.tracking_url ?? "", events: eventsFrom(tracking),
});

/** A parcel's scans, the carrier's estimate on one that is always the same, and a status that no scan tells. */
export function eventsFrom(tracking: WireTracking): TrackingEvent[] {
  const events = (tracking.events ?? []).map(eventFrom);
  const times = events.map(({ occurred_at }) => occurred_at).sort();
  // A parcel that nobody scanned yet has no time of its own.
  const [first = clock.now().toISOString()] = times;
  const reported_at = times.at(-1) ?? first;
  const { tracking_number, status_code, status_detail_code: detail, estimated_delivery_date: eta } = tracking;
  const status = fromShipEngineStatus(status_code, detail);
  if (status && !events.some((event) => event.status === status))
    events.push(silent(`${tracking_number}:${status_code}:${detail ?? ""}`, reported_at, { status, reason: reasonOf(detail) }));
  if (eta) events.push(silent(`${tracking_number}:eta`, first, { eta: { at: utc(eta), reported_at } }));
  return events;
}

function eventFrom(scan: WireScan): TrackingEvent {
  const { signer, proof_of_delivery_url: photo } = scan;
  return {
    ...((signer || photo) && { proof: { signed_by: signer || null, photo_url: photo || null } }),
    provider_event_id: null, status: fromShipEngineStatus(scan.status_code, scan.status_detail_code), reason: reasonOf(scan.status_detail_code),
    occurred_at: utc(scan.occurred_at), message: scan.description ?? null, eta: null,
    place: { city: scan.city_locality || null, state: scan.state_province || null, zip: scan.postal_code || null, country: scan.country_code || null },
  };
}

const reasonOf = (detail: string | null | undefined): string | null => detail?.toLowerCase() ?? null;

/** Some times come without a zone; ShipEngine means UTC. */
const utc = (time: string): string => new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(time) || !time.includes("T") ? time : `${time}Z`).toISOString();

/** A fact about the parcel that has no scan of its own. */
const silent = (provider_event_id: string, occurred_at: string, more: Partial<TrackingEvent>): TrackingEvent => ({
  provider_event_id, status: null, reason: null, occurred_at, message: null, place: null, eta: null, ...more,
});
