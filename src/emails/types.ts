import type { RequestReason } from "../modules/payment-capture/rules/request/need";
import type { TrackingCause } from "../modules/carrier/rules/causes";
import type { DeclineReason } from "../shared/decline-reasons";

/** An amount as Medusa keeps it (main unit, decimal; a string or BigNumber's raw value keeps every digit), or already formatted. */
export type Money = string | { amount: number | string | { value: string | number }; currency: string };

/** What of an item waits for stock: how many, when they are expected there (ISO instant; none where nobody knows), and whether they were pre-ordered. */
export type EmailWait = { quantity: number; expected_at?: string | null; preorder?: boolean };

export type EmailItem = {
  title: string;
  variant_title?: string | null;
  quantity: number;
  unit_total?: Money | null;
  thumbnail?: string | null;
  wait?: EmailWait | null;
  /** How many there were before the order was changed. */
  was?: number | null;
};

export type EmailAddress = {
  first_name?: string | null;
  last_name?: string | null;
  company?: string | null;
  address_1?: string | null;
  address_2?: string | null;
  postal_code?: string | null;
  city?: string | null;
  province?: string | null;
  country_code?: string | null;
};

export type EmailTotals = { subtotal?: Money | null; shipping?: Money | null; discount?: Money | null; tax?: Money | null; total: Money };

export type EmailOrder = {
  display_id: number | string;
  items: EmailItem[];
  totals: EmailTotals;
  currency_code: string;
  shipping_address?: EmailAddress | null;
  email: string;
  /** ISO instant. */
  created_at?: string;
};

/** ISO instants. */
export type EmailPromise = { earliest: string; latest: string };

/** What is sent together; without a promise where nobody knows when it comes. */
export type EmailPart = { items: EmailItem[]; promise?: EmailPromise | null };

export type EmailPackage = {
  carrier: string;
  service?: string | null;
  tracking_number?: string | null;
  tracking_url?: string | null;
  items?: EmailItem[];
};

type About = { order: EmailOrder; /** The order page that needs no login. */ order_url?: string | null };
/** What the shopper asked for. `gift_receipt`: the slip in the parcel shows no prices. */
type Notes = { instructions?: string | null; leave_at?: string | null; gift_message?: string | null; gift_receipt?: boolean | null };
/**
 * `payment_url`: where the shopper pays; where absent they are to write. `saved_declined`: why the payment method that they had saved
 * could not be charged.
 */
type ToPay = About & { amount: Money; reason: RequestReason; saved_declined?: DeclineReason | null; payment_url?: string | null };
/** `cause`: what has gone wrong, in our words; `reason`: the carrier's own, where it tells no cause. */
type Trouble = { package: EmailPackage; cause?: TrackingCause | null; reason?: string | null };
type Promised = { promise?: EmailPromise | null };

/** What each kind of mail is told. */
export type EmailProps = {
  order_confirmed: About & Promised & Notes & { /** Where it does not all come together. */ parts?: EmailPart[] | null };
  /** `items`: what waits, each with its `wait`. */
  backordered: About & { items: EmailItem[] };
  /** `items`: what has come in; `waiting`: what is still to come, each with its `wait`. */
  backorder_ready: About & { items: EmailItem[]; waiting?: EmailItem[] };
  payment_needed: ToPay;
  /** The same, once more. */
  payment_still_needed: ToPay;
  payment_received: About & { amount: Money };
  order_cancelled: About & { reason?: string | null; refund?: Money | null };
  refunded: About & { refund: Money; reason?: string | null; items?: EmailItem[] };
  /** `now`: what comes first; `later`: what comes in another parcel; `expected`: when that should arrive, where somebody knows. */
  part_later: About & { now: EmailItem[]; later: EmailItem[]; expected?: EmailPromise | null };
  /** `more`: what left along with it, in packages of their own, each with its own days. */
  shipped: About & Promised & Notes & { package: EmailPackage; more?: (EmailPackage & Promised)[] };
  /** `parts`: of an order that does not all come together, those whose days changed. */
  date_changed: About & { promise: EmailPromise; previous_promise?: EmailPromise | null; reason?: string | null; package?: EmailPackage | null; parts?: EmailPart[] | null };
  out_for_delivery: About & Promised & Pick<Notes, "instructions" | "leave_at"> & { package: EmailPackage };
  /** `promise`: the next attempt, where the carrier has told one. */
  attempt_failed: About & Promised & Pick<Notes, "instructions"> & Trouble;
  /** Links; where absent, the order page with `#received`, `#report` and `?rating=n#rating`. A `rating_url` gets `rating=n`. */
  delivered: About & { package?: EmailPackage | null; delivered_at?: string | null; received_url?: string | null; report_url?: string | null; rating_url?: string | null; /** In the shop, by the shopper. */ collected?: boolean };
  /** `items`: the lines that changed, each with how many there `was`. */
  order_edited: About & { items: EmailItem[] };
  /** The address is the order's, as it is now. */
  address_changed: About;
  order_link: About;
  /** `until`: ISO instant until which it is kept; `place` and `code` where the carrier told them. `shop`: it waits in the shop itself; `hours`: when that is open, in the shop's words. */
  ready_for_pickup: About & { package: EmailPackage; place?: string | null; code?: string | null; until?: string | null; shop?: string | null; hours?: string | null };
  delivery_problem: About & Trouble;
  returning: About & Trouble;
  /** Links as in `delivered`. */
  rate_and_check: About & { received_url?: string | null; report_url?: string | null; rating_url?: string | null };
  /** `can_reply`: a reply to the mail reaches the case. */
  case_answered: About & { case: { id: string }; answer: string; can_reply?: boolean };
  case_solved: About & { case: { id: string }; resolution: CaseResolution; answer?: string | null };
  /**
   * `label_url`: where the return label is opened; where there is none, `slip_url`: the slip that goes into the parcel, and `send_to`: where it is sent to, if
   * that is known. `last_day`: ISO instant by which it is to be sent.
   */
  return_steps: About & { items: EmailItem[]; label_url?: string | null; slip_url?: string | null; send_to?: EmailAddress | null; last_day: string; carrier?: string | null };
  /** To the merchant's own people. `today_url`: where all of it stands. */
  staff_digest: { groups: DigestGroup[]; today_url: string };
  case_received: About & { case: { id: string; answer_by?: string | null; items?: EmailItem[] }; reason?: string | null };
};

/**
 * Things of one sort that wait for somebody: `what` as its text's key ends (`wait_pack`, `parcel_lost`, `mail_account`), how many, how many of them nobody
 * has taken on (where that can be), where all are seen, and those that have waited longest; `since`: ISO instant.
 */
export type DigestGroup = { what: string; count: number; unowned?: number | null; url: string; lines: { name: string; since: string; url: string }[] };

/** How the shop ended a case. */
export type CaseResolution = "refund" | "replacement" | "exchange" | "return" | "answered" | "no_action";

export type EmailKind = keyof EmailProps;

export type Branding = {
  shop_name: string;
  logo_url?: string | null;
  /** `#rrggbb`. */
  colour?: string | null;
  footer?: string | null;
  support_email?: string | null;
};

export type RenderOptions = {
  /** BCP 47; a language without texts gets English. */
  locale: string;
  branding: Branding;
  /** IANA names: dates are told by the reader's clocks, but what comes into stock by the shop's (the same where absent). */
  timeZone: string;
  shopTimeZone?: string;
  /** A merchant's own wording, by key, with the same {variables}. */
  texts?: Partial<Record<string, string>>;
};

export type RenderedEmail = { subject: string; html: string; text: string };
