import type { TrackingEvent, TrackingStatus } from "./types";

/** Why a parcel is not where it should be, whatever the carrier calls it. */
export const TRACKING_CAUSES = [
  "address", "customs", "payment_due", "damaged", "weather", "refused", "nobody_home", "access", "held", "missorted", "not_collected", "carrier_delay", "prohibited", "cancelled",
] as const;
export type TrackingCause = (typeof TRACKING_CAUSES)[number];

/** EasyPost's `status_detail` (docs.easypost.com/docs/trackers) and ShipEngine's `status_detail_code` (its OpenAPI), in small letters. */
const BY_DETAIL: Record<string, TrackingCause> = {
  address_correction: "address", address_query: "address", awaiting_information: "address", customer_moved: "address", parcel_redirected: "address", parcel_redirected_by_carrier: "address",
  customs_processing: "customs", held_by_customs: "customs", held_by_carrier_for_clearance_pre_processing: "customs", incorrect_declaration: "customs",
  duty_not_paid: "payment_due",
  damaged: "damaged", parcel_damaged: "damaged", delivered_damaged: "damaged", parcel_disposed: "damaged",
  weather_delay: "weather",
  refused: "refused", refused_by_customer: "refused",
  customer_carded: "nobody_home", attempted_delivery: "nobody_home", attempted_delivery_final: "nobody_home",
  customer_identification_failed: "access",
  held: "held", held_by_carrier: "held",
  missorted: "missorted", misrouted: "missorted",
  expired: "not_collected", not_collected_from_pickup_point: "not_collected",
  delayed: "carrier_delay", carrier_delays: "carrier_delay", delayed_not_carrier: "carrier_delay", delivery_rescheduled: "carrier_delay",
  hazardous_prohibited: "prohibited", parcel_outside_of_service_capability: "prohibited",
  cancelled: "cancelled",
};

/** What carriers write where their codes say no more than "exception"; the first that fits counts. */
const BY_WORDS: readonly [RegExp, TrackingCause][] = [
  [/\b(weather|storm|snow|flood|hurricane|natural disaster)/i, "weather"],
  [/\b(customs|clearance|import scan failed)/i, "customs"],
  [/\b(dut(y|ies)|taxes|cod amount|postage due|payment)\b/i, "payment_due"],
  // A label that cannot be read says nothing of the goods.
  [/\bdamage(?!d (label|barcode))/i, "damaged"],
  [/\brefused|declined by (the )?(recipient|receiver|customer)/i, "refused"],
  [/\b(no access|gate|locked|access code|secure(d)? building|dog|animal|could not access)\b/i, "access"],
  [/\b(no one|nobody|not (at )?home|not available|no secure location|business closed|absent|notice left|customer unavailable|recipient unavailable|card left)\b/i, "nobody_home"],
  [/\b(address|addressee|moved|insufficient|no such (number|street)|apartment number|suite number|undeliverable as addressed|unknown recipient)\b/i, "address"],
  [/\b(missent|mis-?sort|mis-?rout|wrong facility)/i, "missorted"],
  [/\b(unclaimed|not collected|not picked up)\b/i, "not_collected"],
  [/\b(hold|held)\b/i, "held"],
  [/\bdelay/i, "carrier_delay"],
];

/** In these the carrier's words tell what went wrong; elsewhere they only seem to. */
const TELLING: readonly TrackingStatus[] = ["attempt_failed", "exception", "lost", "returning", "returned"];

const isCause = (word: string): word is TrackingCause => (TRACKING_CAUSES as readonly string[]).includes(word);

/** What a scan says of the cause: by the carrier's code or our own, else by its words; null when it tells none. */
export function causeOf({ status, reason, message }: Pick<TrackingEvent, "status" | "reason" | "message">): TrackingCause | null {
  const code = (reason ?? "").toLowerCase();
  const coded = isCause(code) ? code : BY_DETAIL[code];
  if (coded) return coded;
  if (!status || !TELLING.includes(status)) return null;
  return BY_WORDS.find(([words]) => words.test(message ?? ""))?.[1] ?? null;
}
