import { byWay } from "../../modules/carrier/rules/by-way";
import { dayNumber } from "../../modules/carrier/rules/eta-changed";
import type { TrackingCause } from "../../modules/carrier/rules/causes";
import type { Proof, TrackingPlace, TrackingStatus } from "../../modules/carrier/rules/types";
import { arrivedAt } from "../../modules/customer-care/rules/arrived";
import { departures, standing, type Fact } from "../../shared/facts";
import { parcelIn, promisedTo } from "../../shared/facts-of-promise";
import { iso } from "../../shared/iso";
import type { OrderView, ViewPackage } from "./order-view";

/** What the carrier room holds of a package's way. */
export type TrackerRow = {
  package_id: string; carrier: string; tracking_number: string; status: TrackingStatus | null; cause: TrackingCause | null; eta: Date | string | null; delivered_at: Date | string | null;
  proof: Proof | null;
  events: { status: TrackingStatus | null; message: string | null; place: unknown; occurred_at: Date | string }[];
};

const text = (value: unknown): string | null => (typeof value === "string" && value ? value : null);

/** What waits for the shopper in the shop itself. */
const waitingIn = (facts: readonly Fact[]): Fact[] => {
  const left = new Set(departures(facts).map(({ subject }) => subject));
  return standing(facts.filter(({ kind, subject, data }) => kind === "available_for_pickup" && data?.collect && !left.has(subject)), facts);
};
const wayOf = ({ digital, collect }: Record<string, unknown>): ViewPackage["way"] => (digital ? "digital" : collect ? "collected" : "sent");

/** The packages that left, in the order in which they did, and those that wait to be collected. `returnLabels`: those with a label for the way back. */
export function packagesOf(facts: readonly Fact[], trackers: readonly TrackerRow[], returnLabels: readonly string[] = []): ViewPackage[] {
  return [...departures(facts), ...waitingIn(facts)]
    .filter(({ subject }) => subject)
    .map(({ kind, subject, at, data = {} }) => {
      const tracker = trackers.find(({ package_id }) => package_id === subject);
      const parcel = parcelIn(facts, subject);
      const promised = parcel && promisedTo(facts, parcel);
      const delivered_at = deliveredAt(facts, subject!, tracker);
      return {
        id: subject!,
        way: wayOf(data), tracked: tracker !== undefined,
        carrier: text(data.carrier) ?? tracker?.carrier ?? "",
        service: text(data.service),
        tracking_number: text(data.tracking_number) ?? tracker?.tracking_number ?? null,
        tracking_url: text(data.tracking_url),
        status: tracker?.status ?? (delivered_at ? "delivered" : kind === "available_for_pickup" ? kind : null),
        shipped_at: iso(at),
        eta: tracker?.eta ? iso(tracker.eta) : (promised?.latest ?? null),
        promise: promised ? { earliest: promised.earliest, latest: promised.latest } : null,
        delivered_at,
        cause: tracker?.cause ?? null,
        pickup: pickupOf(tracker), return_label: returnLabels.includes(subject!),
        proof: tracker?.proof ? { signed_by: tracker.proof.signed_by, photo_url: tracker.proof.photo_url } : null,
        items: Array.isArray(data.items) ? (data.items as ViewPackage["items"]) : [],
        events: [...(tracker?.events ?? [])]
          .sort((a, b) => byWay(b, a))
          .map(({ status, message, place, occurred_at }) => ({ status, message, place: place as TrackingPlace | null, at: iso(occurred_at) })),
      };
    });
}

/** By its carrier; of what no carrier tells, as somebody said. */
function deliveredAt(facts: readonly Fact[], subject: string, tracker: TrackerRow | undefined): string | null {
  if (tracker) return tracker.delivered_at ? iso(tracker.delivered_at) : null;
  const told = facts.find((fact) => fact.kind === "delivered" && fact.subject === subject);
  return told ? iso(told.at) : null;
}

/** Where a package waits to be collected, by the last scan that says so. */
function pickupOf(tracker: TrackerRow | undefined): ViewPackage["pickup"] {
  if (tracker?.status !== "available_for_pickup") return null;
  const scan = [...tracker.events].sort(byWay).findLast(({ status }) => status === "available_for_pickup");
  return scan ? { place: scan.place as TrackingPlace | null, message: scan.message, since: iso(scan.occurred_at) } : null;
}

/** When the last of what is still on its way is expected; null when nothing is, or nobody knows. Days are judged where the order goes. */
export function expectedAt(packages: readonly ViewPackage[], received_at: string | null, timeZone: string): OrderView["eta"] {
  const last = packages.filter((p) => !arrivedAt(p, received_at) && p.eta).sort((a, b) => (a.eta! < b.eta! ? 1 : -1))[0];
  if (!last) return null;
  const at = last.eta!;
  return { at, late: last.promise !== null && dayNumber(at, timeZone) > dayNumber(last.promise.latest, timeZone) };
}
