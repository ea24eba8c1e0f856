import type { EmailAddress, EmailPromise, EmailProps } from "../../emails";
import type { TrackingCause } from "../../modules/carrier/rules/causes";
import { dayNumber } from "../../modules/carrier/rules/eta-changed";
import type { DueMessage, FactMessageKind } from "../../modules/lifecycle-email/rules/messages-due";
import type { DeclineReason } from "../../shared/decline-reasons";
import type { Fact } from "../../shared/facts";
import type { FollowedOrder } from "../order-journey/followed-order";
import { emailItemsOf, emailOrderOf } from "./email-order";
import { moneyAboveZero, moneyOf } from "./money";
import { dateChange, dayOf, emailPartsOf, expectedOf, lastTold, notesTold, packageTold, partsTold, portionsOf, promiseTold, type Portion } from "./told";
import { backorderedItems, readyItems, waitingItems, waitsOf } from "./waits";

/** Everything a mail may tell: the message, the order, its facts, its page. */
export type Telling = {
  message: DueMessage; order: FollowedOrder; facts: readonly Fact[]; order_url: string; payment_url: string | null;
  /** The reader's IANA zone. */
  time_zone: string;
  /** How long after it was asked for a return may be sent. */
  returnDays: number;
  /** Where an answer to a case's mail goes. */
  replyTo?: string | undefined;
  /** Where a return without a label of ours is sent to, where that is known. */
  sendTo?: EmailAddress | null;
  /** The other messages of this kind that this mail tells along with its own. */
  along?: readonly DueMessage[];
};
type PropsOf = { [K in FactMessageKind]: (telling: Telling) => EmailProps[K] };

const HOUR = 3_600_000;
/** Until when a shopper's report is answered, where the fact does not say; as the journey's own deadline `case_answer`. */
const ANSWER_WITHIN_MS = 24 * HOUR;

const about = ({ order, order_url }: Telling) => ({ order: emailOrderOf(order), order_url });
const text = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);

/** A package's mail without its `shipped` fact tells the order's carrier as unknown rather than not going at all. */
const parcel = ({ message, order, facts }: Telling) => packageTold(order, facts, message.fact.subject) ?? { carrier: text(message.fact.data?.carrier) ?? "–" };

const moving = (telling: Telling) => ({
  ...about(telling),
  ...notesTold(telling.facts),
  promise: expectedOf(telling.facts, telling.message.fact.subject),
  package: parcel(telling),
});

/** A package that left along with the message's own, with its own days. */
function packageAlong({ order, facts }: Telling, packageId: string | undefined): NonNullable<EmailProps["shipped"]["more"]> {
  const package_ = packageTold(order, facts, packageId);
  return package_ ? [{ ...package_, promise: expectedOf(facts, packageId) }] : [];
}

/** The amount that the message's own fact is about. */
const amountTold = ({ message, order }: Telling) =>
  moneyOf(message.fact.data?.amount as number | undefined, text(message.fact.data?.currency_code) ?? order.currency_code) ?? "";

const toPay = (telling: Telling): EmailProps["payment_needed"] => {
  const { reason, declined } = telling.message.fact.data as Pick<EmailProps["payment_needed"], "reason"> & { declined?: DeclineReason | null };
  return { ...about(telling), amount: amountTold(telling), reason, saved_declined: declined ?? null, payment_url: telling.payment_url };
};

const trouble = (telling: Telling): EmailProps["delivery_problem"] => ({
  ...about(telling), package: parcel(telling), cause: telling.message.fact.data?.cause as TrackingCause | null | undefined, reason: text(telling.message.fact.data?.message),
});

/** A date that the carrier gave after the attempt; what it had said before is over. */
function nextAttempt({ message: { fact: { at, subject } }, facts, time_zone }: Telling): EmailPromise | undefined {
  const eta = lastTold(facts.filter((fact) => fact.at > at), ["delivery_delayed", "delivery_earlier"], subject)?.data?.eta;
  return text(eta) && dayNumber(eta as string, time_zone) > dayNumber(at.toISOString(), time_zone) ? dayOf(eta) : undefined;
}

const caseOf = ({ message }: Telling): { id: string } => ({ id: message.fact.subject ?? message.subject });

const linesOf = ({ data }: Fact, field = "items"): (Portion & { was?: number })[] => portionsOf(data?.[field]);

/** What an edit changed; without a price, which stands below with the order as it is now. */
const editedItems = ({ order, message }: Telling) =>
  linesOf(message.fact, "lines").flatMap((line) => emailItemsOf(order, [line]).map((item) => ({ ...item, was: line.was })));

/** The return label of a parcel that something of the return came in; any other's leads to the shop as well. */
export function returnLabelTold({ message, facts }: Pick<Telling, "message" | "facts">): Fact | undefined {
  const returned = new Set(linesOf(message.fact).map(({ line_item_id }) => line_item_id));
  const came = facts.filter((fact) => fact.kind === "shipped" && linesOf(fact).some(({ line_item_id }) => returned.has(line_item_id)));
  return came.map(({ subject }) => lastTold(facts, ["return_label_bought"], subject)).find(Boolean) ?? lastTold(facts, ["return_label_bought"]);
}

/** What each kind of mail is told, from the order and its facts. */
export const PROPS: PropsOf = {
  order_confirmed: (t) => {
    const order = emailOrderOf(t.order, waitsOf(t.order, t.facts));
    // What was promised counts on stock: it is no date for an order of which all waits.
    const allWaits = order.items.every(({ quantity, wait }) => wait?.quantity === quantity);
    return { ...about(t), order, ...notesTold(t.facts), promise: allWaits ? undefined : promiseTold(t.facts), parts: emailPartsOf(t.order, partsTold(t.facts)) };
  },
  backordered: (t) => ({ ...about(t), items: backorderedItems(t.order, t.facts) }),
  backorder_ready: (t) => ({ ...about(t), items: readyItems(t.order, t.facts), waiting: waitingItems(t.order, t.facts) }),
  payment_needed: toPay,
  payment_still_needed: toPay,
  payment_received: (t) => ({ ...about(t), amount: amountTold(t) }),
  order_cancelled: (t) => {
    const refund = lastTold(t.facts, ["payment_refunded"]);
    return { ...about(t), refund: moneyAboveZero(refund?.data?.amount as number | undefined, t.order.currency_code) };
  },
  refunded: (t) => ({ ...about(t), refund: amountTold(t) }),
  part_later: (t) => ({
    ...about(t), now: emailItemsOf(t.order, linesOf(t.message.fact, "now")), later: emailItemsOf(t.order, linesOf(t.message.fact, "later")), expected: dayOf(t.message.fact.data?.expected_at),
  }),
  shipped: (t) => ({ ...moving(t), more: (t.along ?? []).flatMap(({ fact }) => packageAlong(t, fact.subject)) }),
  out_for_delivery: moving,
  attempt_failed: (t) => ({ ...moving(t), ...trouble(t), promise: nextAttempt(t) }),
  date_changed: (t) => {
    const { promise, previous, parts } = dateChange(t.message.fact, t.facts);
    const at = t.message.fact.at.toISOString();
    return {
      ...about(t), promise: promise ?? { earliest: at, latest: at }, previous_promise: previous,
      ...(parts ? { parts: emailPartsOf(t.order, parts) } : { package: packageTold(t.order, t.facts, t.message.fact.subject) }),
    };
  },
  delivered: (t) => ({
    ...about(t), package: packageTold(t.order, t.facts, t.message.fact.subject), delivered_at: t.message.fact.at.toISOString(),
    collected: t.message.fact.data?.collect === true,
  }),
  order_edited: (t) => ({ ...about(t), items: editedItems(t) }),
  address_changed: about,
  ready_for_pickup: (t) => {
    const { place, city, code, until, collect, name, hours, keep_until } = t.message.fact.data ?? {};
    if (collect) return { ...about(t), package: { carrier: "", items: emailItemsOf(t.order, linesOf(t.message.fact)) }, place: text(place), until: text(keep_until), shop: text(name), hours: text(hours) };
    return { ...about(t), package: parcel(t), place: text(place) ?? text(city), code: text(code), until: text(until) };
  },
  delivery_problem: trouble,
  returning: trouble,
  rate_and_check: about,
  case_answered: (t) => ({ ...about(t), case: caseOf(t), answer: text(t.message.fact.data?.text) ?? "", can_reply: Boolean(t.replyTo) }),
  case_solved: (t) => {
    const { resolution, text: lastWord } = t.message.fact.data ?? {};
    return { ...about(t), case: caseOf(t), resolution: resolution as EmailProps["case_solved"]["resolution"], answer: text(lastWord) };
  },
  return_steps: (t) => {
    const label = returnLabelTold(t);
    return {
      ...about(t), items: emailItemsOf(t.order, linesOf(t.message.fact)), carrier: text(label?.data?.carrier),
      label_url: label && `${t.order_url}/return-label/${label.subject}`, slip_url: `${t.order_url}/return-slip/${t.message.subject}`, send_to: t.sendTo, last_day: new Date(t.message.fact.at.getTime() + t.returnDays * 24 * HOUR).toISOString(),
    };
  },
  case_received: (t) => {
    return {
      ...about(t),
      case: {
        ...caseOf(t),
        answer_by: text(t.message.fact.data?.answer_by) ?? new Date(t.message.fact.at.getTime() + ANSWER_WITHIN_MS).toISOString(),
        items: emailItemsOf(t.order, linesOf(t.message.fact)),
      },
    };
  },
};
