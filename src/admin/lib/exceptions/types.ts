import type { TrackingCause } from "../../../modules/carrier/rules/causes";
import type { Suggestion } from "../../../modules/carrier/rules/exceptions/suggest";
import type { ExceptionKind, Finding } from "../../../modules/carrier/rules/exceptions/types";
import type { EntryKind } from "../../../modules/carrier/rules/tracker-entries";
import type { Proof, TrackingPlace, TrackingStatus } from "../../../modules/carrier/rules/types";

export type ParcelException = { kind: ExceptionKind; reason: string; suggestion: Suggestion; data: Finding["data"]; since: string };
/** A tracker as the admin API answers it; times are ISO instants. */
export type Parcel = {
  id: string; order_id: string; package_id: string; adapter: string; carrier: string; tracking_number: string; status: TrackingStatus | null; status_at: string | null; cause: TrackingCause | null;
  eta: string | null; eta_source: "carrier" | "lane" | null; delivered_at: string | null; proof: (Proof & { place: TrackingPlace | null }) | null;
  exception: ExceptionKind | null; exception_since: string | null; exceptions: ParcelException[] | null; owner_id: string | null; snoozed_until: string | null; poll_at: string | null;
  shipment?: { tracking_url: string | null; service: string; promised_latest: string | null } | null;
};
export type ParcelDetail = Parcel & {
  events: { id: string; status: TrackingStatus | null; message: string | null; place: TrackingPlace | null; occurred_at: string }[];
  exception_history: (Omit<ParcelException, "since"> & { id: string; opened_at: string; closed_at: string | null; closed_by: string | null })[];
  entries: { id: string; kind: EntryKind; by: string; at: string; data: Record<string, string | null> | null }[];
};
export type ExceptionCount = { kind: ExceptionKind; shown: number; unowned: number; mine: number; snoozed: number };
export type User = { id: string; name: string };
