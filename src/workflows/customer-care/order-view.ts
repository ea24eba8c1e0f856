import type { TrackingCause } from "../../modules/carrier/rules/causes";
import type { Proof, TrackingPlace, TrackingStatus } from "../../modules/carrier/rules/types";
import type { UnlockBy } from "../../modules/customer-care/rules/unlock-code";
import type { StepState } from "../../modules/order-journey/rules/steps";
import type { ChangeReason } from "./date-change";

/** What an order's page shows without a login, and what `GET /store/order-status/:token` answers. Times are ISO instants. */
export type OrderView = {
  /** The IANA zone of the place that it goes to, by whose clocks its days and times are to be told. */
  time_zone: string;
  /** Whether what is personal is masked, until the order is unlocked; and by what it is. */
  locked: boolean;
  unlock_by: UnlockBy | null;
  order: {
    id: string; display_id: number | string; status: string; created_at: string; currency_code: string; locale: string | null; email: string | null;
    /** In the currency's main unit, as core's store API; subtotal + shipping − discount − credit (gift cards) (+ tax, unless included) = total. */
    total: number; subtotal: number; shipping_total: number; tax_total: number; discount_total: number; credit_total: number; tax_included: boolean;
    shipping_address: Record<string, string | null> | null;
  };
  items: ViewItem[];
  promise: { earliest: string; latest: string; confidence: string | number | null; /** What comes apart, each with its own days. */ parts: ViewPart[] } | null;
  /** Today's best estimate for what is still on its way; `late` against what was promised of it. */
  eta: { at: string; late: boolean } | null;
  /** Why the day is another than was told before. `cause`: what the carrier says. */
  change: { reason: ChangeReason; cause: TrackingCause | null; previous: { earliest: string; latest: string } | null } | null;
  /** Where it is collected, instead of being sent; when that is open, in the shop's words; and until when what is ready is kept. */
  pickup_at: { name: string; address: Record<string, string | null>; hours: string | null; keep_until: string | null } | null;
  steps: StepState[];
  packages: ViewPackage[];
  /** What comes later than the rest, and when that should arrive where somebody knows; null when nothing does. */
  later: { items: { line_item_id: string; quantity: number }[]; expected_at: string | null } | null;
  instructions: string | null;
  gift_message: string | null;
  gift_receipt: boolean;
  leave_at: string | null;
  received_at: string | null;
  rating: { score: number; comment: string | null } | null;
  /** What is asked next about a low rating: the question and what can be answered, by their ids; null where nothing is. */
  rating_question: { id: string; answers: string[] } | null;
  cases: ViewCase[];
  /** How many photos a report may bring along. */
  most_photos: number;
  /** What the shopper may do now: until when cancel, and what send back; all of these need the order to be unlocked. `rate`: rate it and say that it came, which needs something to have left. */
  actions: { rate: boolean; change_address: boolean; change_wishes: boolean; cancel_until: string | null; returns: { items: { line_item_id: string; quantity: number }[]; until: string | null; /** To choose from, as the shop keeps them in core. */ reasons: { id: string; label: string }[] } };
  /** What the shopper sends back. */
  returns: ViewReturn[];
  /** What the shopper is asked to pay, in the currency's main unit, and where; null where nothing is, or their saved payment method is being charged. */
  payment_request: { amount: number; url: string } | null;
};
export type ViewReturn = { id: string; requested_at: string; received_at: string | null; items: { line_item_id: string; quantity: number }[] };
export type ViewPart = { line_item_ids: string[]; earliest: string | null; latest: string | null };
export type ViewItem = { id: string; title: string; variant_title: string | null; thumbnail: string | null; quantity: number; unit_price: number };
/** `collected`: in the shop itself. `digital`: it is downloaded, or sent by mail. */
export const PACKAGE_WAYS = ["sent", "collected", "digital"] as const;
export type ViewPackage = {
  id: string; way: (typeof PACKAGE_WAYS)[number]; /** Its carrier tells of its way. */ tracked: boolean; carrier: string; service: string | null; tracking_number: string | null; tracking_url: string | null;
  status: TrackingStatus | null; shipped_at: string; eta: string | null; /** The window of the part of the order that it is. */ promise: { earliest: string; latest: string } | null; delivered_at: string | null;
  /** What has gone wrong, where something has. */
  cause: TrackingCause | null;
  /** It waits to be collected: where, as far as the carrier tells, and since when. */
  pickup: { place: TrackingPlace | null; message: string | null; since: string } | null;
  /** It came with a label for the way back. */
  return_label: boolean;
  /** Of its delivery, where the carrier gives it. */
  proof: Proof | null;
  items: { line_item_id: string; quantity: number }[];
  /** Newest first. */
  events: { status: TrackingStatus | null; at: string; message: string | null; place: TrackingPlace | null }[];
};
export type ViewCase = {
  id: string; state: string; reason: string; text: string; resolution: string | null; opened_at: string;
  /** `reason`: where it is another than the case's. */
  items: { line_item_id: string; quantity: number; reason: string | null }[];
  entries: { said_by: string; text: string; at: string }[];
  /** Each is at `…/photos/<id>` below the order's page. */
  photos: { id: string; width: number; height: number }[];
  /** What is being done, or was done, about it; a refund's amount in the currency's main unit. */
  remedies: { kind: string; state: string; amount: number | null; currency_code: string | null }[];
  /** Whether what the shopper writes is still taken; it opens a resolved case again. */
  can_reply: boolean;
};
