/** Values that pass between Doorstep and any carrier. Weights in grams, lengths in millimetres, times in ISO 8601. */

import type { DangerousGoods, LabelFormat, Signature } from "../../../modules/carrier/rules/label-options";
import type { TrackingEvent } from "../../../modules/carrier/rules/types";

export type Address = {
  name: string | null;
  company?: string | null;
  street1: string;
  street2?: string | null;
  city: string;
  state?: string | null;
  zip: string;
  /** ISO 3166-1 alpha-2, in capitals. */
  country: string;
  phone?: string | null;
  email?: string | null;
};

export type Parcel = { grams: number; length_mm: number; width_mm: number; height_mm: number };

/** An amount in the currency's smallest unit (cents, yen); `currency_code` in small letters, as Medusa's. */
export type Money = { amount: number; currency_code: string };

export type CarrierService = {
  /** Unique within its adapter. */
  id: string;
  name: string;
  carrier: string;
  is_return: boolean;
};

/** What the carrier is to do, or to know, beside carrying. An adapter that cannot refuses it: none is dropped in silence. */
export type ParcelOptions = { signature?: Signature; insured_value?: Money; dangerous_goods?: DangerousGoods[] };

export type RateRequest = ParcelOptions & { from: Address; to: Address; parcel: Parcel; currency_code?: string };

export type Rate = Money & {
  service: string;
  service_name: string;
  carrier: string;
  delivery_days: number | null;
  delivery_date: string | null;
};

export type CustomsItem = {
  description: string;
  quantity: number;
  /** Of all pieces together. */
  grams: number;
  /** Of all pieces together. */
  value: Money;
  hs_code?: string | null;
  origin_country: string;
};

export type { LabelFormat };

export type BuyLabelRequest = RateRequest & {
  /** Ours, one for each label: the same reference never pays twice. A label bought after a void needs a new one. */
  reference: string;
  service: string;
  /** PDF where it is left out; a carrier that has not this one gives another, which the label's document tells. */
  format?: LabelFormat;
  /** When an earlier try may have been made, on a retry: how far back to look for its label. */
  first_tried_at?: string;
  /** `from` and `to` are where the parcel truly goes, for a return too. */
  is_return?: boolean;
  customs?: { signer: string; items: CustomsItem[] };
  /** Printed on the label where the carrier allows: an order number. */
  label_text?: string;
  /** What the receiver asks of the driver, in one line; told to carriers that take it, and not of a return. */
  delivery_note?: string;
  /** Typed in by the merchant, for adapters without an API. */
  tracking_number?: string;
};

export type Label = {
  reference: string;
  /** The carrier's id of the shipment; what void, pickup and manifest ask for. */
  shipment_id: string;
  carrier: string;
  service: string;
  tracking_number: string;
  tracking_url: string;
  tracker_id: string | null;
  /** Null where the merchant prints elsewhere. */
  document: { format: LabelFormat; bytes?: Buffer; url?: string } | null;
  postage: Money | null;
  bought_at: string;
};

/** `submitted`: the carrier will say; `rejected`: it keeps the money; `not_needed`: nothing was paid. */
export type RefundStatus = "submitted" | "refunded" | "rejected" | "not_needed";

export type VoidResult = { status: Exclude<RefundStatus, "rejected"> };

export type TrackerRef = { tracking_number: string; carrier: string; tracker_id?: string | null };

export type TrackerSnapshot = TrackerRef & { tracker_id: string | null; tracking_url: string; events: TrackingEvent[] };

export type PickupRequest = {
  reference: string;
  shipment_ids: string[];
  address: Address;
  earliest: string;
  latest: string;
  instructions?: string;
};

export type Pickup = { pickup_id: string; confirmation: string | null; carrier: string; cost: Money | null; status: "scheduled" | "cancelled" };

export type ManifestRequest = { labels: Pick<Label, "shipment_id" | "tracking_number">[] };

export type Manifest = { manifest_id: string; tracking_numbers: string[]; document: { url?: string; bytes?: Buffer } | null };

/** One webhook that was verified. `event_id` is the carrier's: store it once. */
export type CarrierWebhook = {
  event_id: string;
  type: string;
  /** Empty for webhooks about something else. */
  trackers: (TrackerRef & { events: TrackingEvent[] })[];
};

export type AddressVerdict = {
  deliverable: boolean;
  /** As the carrier would write it, when it knows the address. */
  corrected: Address | null;
  problems: { field: string; message: string }[];
};
