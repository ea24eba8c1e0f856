import { shippedWith } from "../../../modules/carrier/rules/names";
import type { FactKind } from "../../../shared/facts";
import type { TextKey } from "../text-key";
import type { JourneyEntry } from "../types";

/** How a sentence writes what it is told; given by the reader's locale. */
export type Writing = {
  money: (amount: unknown, currency: unknown) => string | undefined;
  day: (iso: string) => string;
  moment: (iso: string) => string;
  named: (group: string, name: string) => string;
};
export type Sentence = { key: TextKey; values: Record<string, unknown> };
type Data = Record<string, unknown>;
type Telling = (data: Data, entry: JourneyEntry, write: Writing) => Partial<Record<string, unknown>> & { variant?: string };

const word = (value: unknown): string | undefined => (typeof value === "string" && value.trim() ? value : undefined);
const instant = (value: unknown): string | undefined =>
  typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : undefined;

const unitsIn = (list: unknown): number | undefined =>
  Array.isArray(list) ? list.reduce<number>((sum, item) => sum + Number((item as { quantity?: unknown }).quantity ?? 0), 0) : undefined;

const units = (count: number | undefined) => (count ? { variant: "units", count } : {});

const amount = (variant: string): Telling => (data, _, write) => {
  const text = write.money(data.amount, data.currency_code ?? data.currency);
  return text ? { variant, amount: text } : {};
};

const quoted: Telling = (data) => {
  const message = word(data.message) ?? word(data.reason) ?? word(data.description);
  return message ? { variant: "message", message } : {};
};

const byCarrier: Telling = (data) => {
  const carrier = shippedWith(word(data.carrier), word(data.service)).join(" ");
  return carrier ? { variant: "carrier", carrier } : {};
};

const moved: Telling = (data, _, write) => {
  // Days where the parcel goes, whatever day it is then where this is read.
  const eta = instant(data.eta_on) ?? instant(data.eta);
  const previous = instant(data.previous_on) ?? instant(data.previous);
  if (!eta) return {};
  return previous ? { variant: "moved", eta: write.day(eta), previous: write.day(previous) } : { variant: "eta", eta: write.day(eta) };
};

const promised: Telling = (data, _, write) => {
  const earliest = instant(data.earliest_on) ?? instant(data.earliest);
  const latest = instant(data.news_on) ?? instant(data.latest_on) ?? instant(data.latest);
  if (!latest) return {};
  const until = write.day(latest);
  if (Number(data.number) > 1 && word(data.reason)) return { variant: word(data.reason), latest: until };
  return !earliest || write.day(earliest) === until ? { variant: "day", latest: until } : { variant: "window", earliest: write.day(earliest), latest: until };
};

const aboutMessage: Telling = (data, entry, write) => {
  const kind = word(data.kind) ?? entry.subject;
  return { message: kind ? write.named("messages.kind", kind) : write.named("common", "unknown") };
};

const aboutException: Telling = (data, _, write) => ({ what: write.named("exceptions.kind", word(data.kind) ?? "problem") });

const caseWord = (field: "reason" | "resolution"): Telling => (data, _, write) => {
  const name = word(data[field]);
  return name ? { variant: field, [field]: write.named("cases", name) } : {};
};

const aboutRemedy: Telling = (data, _, write) => {
  const kind = write.named("cases", word(data.kind) ?? "other");
  const amount = data.amount === null ? undefined : write.money(data.amount, data.currency_code);
  return { remedy: [kind, amount].filter(Boolean).join(", ") };
};

/** A day at the location, wherever the reader is. */
const onDay: Telling = (data, _, write) => {
  const date = word(data.date);
  return date ? { variant: "date", date: write.day(`${date}T12:00:00`) } : {};
};

const TELLINGS: Partial<Record<FactKind, Telling>> = {
  order_placed: amount("total"),
  delivery_promised: promised,
  stock_settled: (data) => units(unitsIn(data.allocations)),
  stock_backordered: (data, _, write) => {
    const expected = instant(data.expected_at);
    return { variant: `${data.preorder ? "preorder" : "units"}${expected ? "_expected" : ""}`, count: Number(data.quantity), expected: expected && write.day(expected) };
  },
  backorder_ready: (data) => units(Number(data.quantity) || undefined),
  stock_moved: (data) => units(unitsIn(data.allocations)),
  payment_authorized: amount("amount"),
  payment_needed: amount("amount"),
  payment_still_needed: amount("amount"),
  payment_received: amount("amount"),
  payment_captured: amount("amount"),
  payment_refunded: amount("amount"),
  payment_disputed: (data, _, write) => {
    const amount = write.money(data.amount, data.currency_code);
    const due = instant(data.evidence_due_by);
    return { variant: `${data.inquiry ? "inquiry" : "dispute"}${due ? "_due" : ""}`, amount: amount ?? write.named("common", "unknown"), due: due && write.day(due) };
  },
  hold_ending: (data, _, write) => {
    const until = instant(data.ends_at);
    return until ? { variant: "until", until: write.moment(until) } : {};
  },
  address_changed: (data) => (data.by === "shopper" ? { variant: "shopper" } : {}),
  capture_failed: quoted,
  work_order_created: (data, _, write) => {
    const by = instant(data.ship_by);
    return by ? { variant: "ship_by", ship_by: write.moment(by) } : {};
  },
  short_picked: (data) => units(Number(data.quantity) || undefined),
  part_later: (data, _, write) => {
    const at = instant(data.expected_at);
    return { variant: at ? "expected" : "units", count: unitsIn(data.later) ?? 0, expected: at && write.day(at) };
  },
  packed: (data) => units(unitsIn(data.items)),
  label_bought: byCarrier,
  label_voided: byCarrier,
  label_refund_rejected: amount("amount"),
  shipped: byCarrier,
  pickup_booked: onDay,
  pickup_called_off: onDay,
  delivered: (data) => (data.collect ? { variant: "collected" } : data.digital ? { variant: "digital" } : {}),
  attempt_failed: quoted,
  delivery_exception: quoted,
  delivery_delayed: moved,
  delivery_earlier: moved,
  returning: (data) => (data.status === "returned" ? { variant: "returned" } : {}),
  tracking_flagged: aboutException,
  tracking_cleared: aboutException,
  tracking_settled: (data, entry, write) => {
    const note = word(data.note);
    return { ...aboutException(data, entry, write), ...(note && { variant: "note", note }) };
  },
  tracking_assigned: (data) => (data.owner_id ? {} : { variant: "nobody" }),
  tracking_snoozed: (data, _, write) => ({ until: write.moment(String(data.until)) }),
  tracking_noted: (data) => ({ note: word(data.note) ?? "" }),
  tracking_told: (data, _, write) => ({ status: write.named("exceptions.status", String(data.status)) }),
  message_sent: aboutMessage,
  message_delivered: aboutMessage,
  message_bounced: aboutMessage,
  message_not_sent: aboutMessage,
  case_opened: caseWord("reason"),
  case_resolved: caseWord("resolution"),
  case_reopened: (data) => (Number(data.score) ? { variant: "score", score: Number(data.score) } : {}),
  remedy_done: aboutRemedy,
  remedy_failed: aboutRemedy,
  carrier_claimed: (data) => (word(data.reference) ? { variant: "reference", reference: word(data.reference) } : {}),
  rated: (data) => (Number(data.score) ? { variant: "score", score: Number(data.score) } : {}),
};

/** The plain words for an entry: as much as its data tells, and no "undefined" where it tells less. */
export function sentenceOf(entry: JourneyEntry, write: Writing): Sentence {
  const { variant, ...values } = TELLINGS[entry.kind]?.(entry.data ?? {}, entry, write) ?? {};
  return { key: `facts.${entry.kind}${variant ? `__${variant}` : ""}` as TextKey, values };
}
