import { departures, nothingToPay, type Fact, type FactKind } from "../../../shared/facts";
import { partsChanged, promiseBefore } from "../../../shared/facts-of-promise";

export const FACT_MESSAGES = [
  "order_confirmed", "backordered", "backorder_ready", "payment_needed", "payment_still_needed", "payment_received", "order_cancelled", "refunded", "part_later", "shipped", "date_changed",
  "out_for_delivery", "attempt_failed", "delivered", "case_received",
  "order_edited", "address_changed", "ready_for_pickup", "delivery_problem", "returning", "rate_and_check", "case_answered", "case_solved", "return_steps",
] as const;
export type FactMessageKind = (typeof FACT_MESSAGES)[number];
/** All that is written. No fact asks for the last two: shoppers ask for `order_link`, and `staff_digest` tells the merchant's own people each day. */
export const MESSAGES = [...FACT_MESSAGES, "order_link", "staff_digest"] as const;
export type MessageKind = (typeof MESSAGES)[number];
const ASKING_TO_RATE: readonly string[] = ["delivered", "rate_and_check"] satisfies readonly MessageKind[];
/** Whether the mail of this kind asks for a rating. */
export const isAskingToRate = (kind: string | undefined): boolean => kind !== undefined && ASKING_TO_RATE.includes(kind);
/** Under which the outbox keeps what is about no order. */
export const NO_ORDER = "";

/** A message that is due, the fact that it tells, and before when it does not go, where it waits. */
export type DueMessage = { kind: FactMessageKind; subject: string; fact: Fact; notBefore?: Date };
/** What a merchant sets that decides what is due. */
export type DueSettings = {
  /** So many days after the last package arrived it is asked whether all did, if nothing was heard; null: never. */
  checkAfterDays: number | null;
};
const NOTHING_SET: DueSettings = { checkAfterDays: null };

const once = () => "";
const perThing = (fact: Fact) => fact.subject ?? fact.key;
/** One for each change of a package's date, which its key tells, however many scans confirm it. */
const perNewDate = (fact: Fact) => fact.key.replace(/^delayed:/, "");

/** What comes in at one instant is one message. Of several instants before the mail goes the last tells all (see staleness). */
const perInstant = (fact: Fact) => fact.at.toISOString();

const DAY_MS = 86_400_000;
const perFact = (fact: Fact) => fact.key;
const ofKind = (facts: readonly Fact[], kind: FactKind): Fact[] => facts.filter((fact) => fact.kind === kind);

/** Whether this is another promise than the one before it: that the same was promised once more is no news. */
function isNewPromise(promise: Fact, facts: readonly Fact[]): boolean {
  const { data } = promise;
  if (!(Number(data?.number) > 1) || !stands(facts)) return false;
  const before = promiseBefore(promise, facts);
  return before?.data?.earliest !== data?.earliest || before?.data?.latest !== data?.latest || partsChanged(promise, before).length > 0;
}

/** What arrived as a thing: of a download nobody asks whether it came. */
const arrivalsIn = (facts: readonly Fact[]): Fact[] => ofKind(facts, "delivered").filter(({ data }) => !data?.digital);

/** Whether this was the last of all packages to arrive. */
function allArrived(delivered: Fact, facts: readonly Fact[]): boolean {
  const arrived = new Set(ofKind(facts, "delivered").map(({ subject }) => subject));
  return arrivalsIn(facts).every(({ at }) => at <= delivered.at) && departures(facts).every(({ subject }) => arrived.has(subject));
}

type Rule = { on: FactKind; kind: FactMessageKind; subject: (fact: Fact) => string; where?: (fact: Fact, facts: readonly Fact[]) => boolean };

/** Whether these facts confirm the order. */
const stands = (facts: readonly Fact[]): boolean =>
  facts.some((fact) => RULES.some((rule) => rule.kind === "order_confirmed" && asks(rule, fact, facts)));

const asks = ({ on, where }: Rule, fact: Fact, facts: readonly Fact[]): boolean => on === fact.kind && (where?.(fact, facts) ?? true);

const RULES: readonly Rule[] = [
  // Confirmed once its payment stands: a completion that died before it may leave an order that nobody will pay.
  { on: "payment_authorized", kind: "order_confirmed", subject: once },
  { on: "order_placed", kind: "order_confirmed", subject: once, where: nothingToPay },
  { on: "stock_backordered", kind: "backordered", subject: once, where: (_fact, facts) => stands(facts) },
  // Who was confirmed only after all had come in has never heard of a wait.
  { on: "backorder_ready", kind: "backorder_ready", subject: perInstant, where: (ready, facts) => stands(facts.filter(({ at }) => at <= ready.at)) },
  // A capture that failed is the merchant's matter: the shopper hears of it when there is something for them to do.
  { on: "payment_needed", kind: "payment_needed", subject: perThing },
  { on: "payment_still_needed", kind: "payment_still_needed", subject: perThing },
  // What a saved payment method was charged asks for no thanks; what the order is confirmed by is told by that mail.
  { on: "payment_received", kind: "payment_received", subject: perThing, where: ({ data }) => data?.by === "shopper" && data.reason !== "unpaid" },
  { on: "order_canceled", kind: "order_cancelled", subject: once },
  { on: "payment_refunded", kind: "refunded", subject: perThing },
  { on: "part_later", kind: "part_later", subject: perThing, where: (_fact, facts) => stands(facts) },
  { on: "shipped", kind: "shipped", subject: perThing },
  { on: "delivery_delayed", kind: "date_changed", subject: perNewDate },
  { on: "delivery_earlier", kind: "date_changed", subject: perNewDate },
  { on: "out_for_delivery", kind: "out_for_delivery", subject: perThing },
  { on: "attempt_failed", kind: "attempt_failed", subject: (fact) => fact.key },
  { on: "delivered", kind: "delivered", subject: perThing, where: ({ data }) => !data?.digital },
  // Who opens a case for a shopper on the telephone may have told them.
  { on: "case_opened", kind: "case_received", subject: perThing, where: ({ data }) => !data?.silent },
  { on: "delivery_promised", kind: "date_changed", subject: perFact, where: isNewPromise },
  { on: "order_edited", kind: "order_edited", subject: perFact, where: (_fact, facts) => stands(facts) },
  // Also who changed it themselves is told: another with their link may have.
  { on: "address_changed", kind: "address_changed", subject: perFact, where: (_fact, facts) => stands(facts) },
  { on: "available_for_pickup", kind: "ready_for_pickup", subject: perThing },
  { on: "delivery_exception", kind: "delivery_problem", subject: perThing },
  { on: "returning", kind: "returning", subject: perThing },
  { on: "case_answered", kind: "case_answered", subject: perFact },
  { on: "case_resolved", kind: "case_solved", subject: (fact) => (fact.data?.again ? fact.key : perThing(fact)) },
  { on: "return_requested", kind: "return_steps", subject: perThing },
];

/** What is due some time after a fact, if nothing comes of it until then (see staleness). */
function checksDue(facts: readonly Fact[], { checkAfterDays }: DueSettings): DueMessage[] {
  if (checkAfterDays === null) return [];
  const last = arrivalsIn(facts).find((fact) => allArrived(fact, facts));
  return last ? [{ kind: "rate_and_check", subject: "", fact: last, notBefore: new Date(last.at.getTime() + checkAfterDays * DAY_MS) }] : [];
}

/** Every message that an order's facts ask for, each once, in the order of the facts. */
export function messagesDue(facts: readonly Fact[], settings: DueSettings = NOTHING_SET): DueMessage[] {
  const inOrder = [...facts].sort((a, b) => a.at.getTime() - b.at.getTime());
  const due = inOrder.flatMap((fact) =>
    RULES.filter((rule) => asks(rule, fact, inOrder)).map((rule) => ({ kind: rule.kind, subject: rule.subject(fact), fact }))
  );
  const seen = new Set<string>();
  return [...due, ...checksDue(inOrder, settings)].filter(({ kind, subject }) => !seen.has(`${kind} ${subject}`) && seen.add(`${kind} ${subject}`));
}
