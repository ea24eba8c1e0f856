import { nothingToPay, type Fact, type FactKind } from "../../../shared/facts";

export const FACT_MESSAGES = [
  "order_confirmed", "backordered", "backorder_ready", "payment_needed", "payment_still_needed", "payment_received", "order_cancelled", "refunded", "part_later", "shipped", "date_changed",
  "out_for_delivery", "attempt_failed", "delivered", "case_received",
] as const;
export type FactMessageKind = (typeof FACT_MESSAGES)[number];
/** `order_link` is asked for by the shopper; all others follow from facts. */
export type MessageKind = FactMessageKind | "order_link";

/** A message that is due, and the fact that it tells. */
export type DueMessage = { kind: FactMessageKind; subject: string; fact: Fact };

const once = () => "";
const perThing = (fact: Fact) => fact.subject ?? fact.key;
/** One for each new date of each package, however many scans confirm it. */
const perNewDate = (fact: Fact) => `${fact.subject ?? ""}:${String(fact.data?.eta ?? fact.key).slice(0, 10)}`;

/** What comes in at one instant is one message. Of several instants before the mail goes the last tells all (see staleness). */
const perInstant = (fact: Fact) => fact.at.toISOString();

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
  { on: "delivered", kind: "delivered", subject: perThing },
  { on: "case_opened", kind: "case_received", subject: perThing },
];

/** Every message that an order's facts ask for, each once, in the order of the facts. */
export function messagesDue(facts: readonly Fact[]): DueMessage[] {
  const inOrder = [...facts].sort((a, b) => a.at.getTime() - b.at.getTime());
  const due = inOrder.flatMap((fact) =>
    RULES.filter((rule) => asks(rule, fact, inOrder)).map((rule) => ({ kind: rule.kind, subject: rule.subject(fact), fact }))
  );
  const seen = new Set<string>();
  return due.filter(({ kind, subject }) => !seen.has(`${kind} ${subject}`) && seen.add(`${kind} ${subject}`));
}
