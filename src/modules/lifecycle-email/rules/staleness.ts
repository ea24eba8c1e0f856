import type { Fact, FactKind } from "../../../shared/facts";
import { linesOfNews, partsIn } from "../../../shared/facts-of-promise";
import type { DueMessage, FactMessageKind } from "./messages-due";
import { readyToShip, stillWaiting } from "./waiting";

type Overtaken = { by: FactKind[]; because: string; about: "order" | "thing" | "goods"; later?: true; leaves?: (facts: readonly Fact[]) => Fact[] };

const CANCELLED: Overtaken = { by: ["order_canceled"], because: "the order has been cancelled since", about: "order" };
const NOT_ASKED: readonly Overtaken[] = [
  { by: ["payment_received"], because: "it has been paid since", about: "thing" },
  { by: ["payment_not_needed"], because: "it need not be paid any more", about: "thing" },
  CANCELLED,
];

/**
 * Which facts make the news of a message old. `later`: only if they happened after it; otherwise in any order.
 * `leaves`: what of its news they leave; while there is any, it goes. What is about goods is old once all of these have newer news.
 */
const OVERTAKEN: Partial<Record<FactMessageKind, readonly Overtaken[]>> = {
  order_confirmed: [CANCELLED],
  backordered: [
    CANCELLED,
    { by: ["backorder_ready"], because: "everything it waited for is in stock", about: "order", leaves: stillWaiting },
  ],
  backorder_ready: [
    CANCELLED,
    { by: ["shipped", "delivered"], because: "what came in has been shipped since", about: "order", leaves: readyToShip },
    { by: ["backorder_ready"], because: "more has come in since, and the message of that tells both", about: "order", later: true },
  ],
  payment_needed: [...NOT_ASKED, { by: ["payment_still_needed"], because: "the reminder says the same", about: "thing" }],
  payment_still_needed: NOT_ASKED,
  part_later: [
    CANCELLED,
    { by: ["part_later"], because: "what comes later has changed again, and the message of that tells all", about: "order", later: true },
    { by: ["part_later_over"], because: "it comes with the rest after all, or has been sent", about: "thing" },
  ],
  shipped: [{ by: ["delivered"], because: "the package has been delivered since", about: "thing" }],
  date_changed: [
    { by: ["delivered"], because: "the package has been delivered since", about: "goods" },
    { by: ["delivery_delayed", "delivery_earlier", "delivery_promised"], because: "the date has changed again since", about: "goods", later: true },
  ],
  out_for_delivery: [
    { by: ["delivered"], because: "the package has been delivered since", about: "thing" },
    { by: ["attempt_failed"], because: "the delivery has been attempted since", about: "thing", later: true },
    { by: ["returning"], because: "the package is on its way back", about: "thing" },
  ],
  attempt_failed: [
    { by: ["delivered"], because: "the package has been delivered since", about: "thing" },
    { by: ["attempt_failed"], because: "there has been another attempt since", about: "thing", later: true },
  ],
  order_edited: [CANCELLED],
  address_changed: [
    CANCELLED,
    { by: ["address_changed"], because: "the address has changed again since", about: "order", later: true },
  ],
  ready_for_pickup: [
    { by: ["delivered"], because: "the package has been collected since", about: "thing" },
    { by: ["unpacked", "shipped"], because: "it waits there no more", about: "thing", later: true },
    { by: ["returning"], because: "the package is on its way back", about: "thing" },
  ],
  delivery_problem: [
    { by: ["delivered"], because: "the package has been delivered since", about: "thing" },
    { by: ["returning"], because: "the package is on its way back", about: "thing" },
    { by: ["out_for_delivery", "available_for_pickup"], because: "the package has moved on since", about: "thing", later: true },
  ],
  returning: [{ by: ["delivered"], because: "the package has been delivered since", about: "thing" }],
  rate_and_check: [
    { by: ["received_confirmed"], because: "the shopper has confirmed that all arrived", about: "order" },
    { by: ["rated"], because: "the shopper has rated the order", about: "order" },
    { by: ["case_opened"], because: "the shopper has reported an issue", about: "order" },
    { by: ["return_requested"], because: "the shopper sends something back", about: "order" },
  ],
  return_steps: [
    { by: ["return_canceled"], because: "the return has been cancelled since", about: "thing" },
    { by: ["return_received"], because: "the return has arrived since", about: "thing" },
  ],
  case_received: [
    { by: ["case_resolved"], because: "the case has been resolved since", about: "thing" },
    { by: ["case_merged"], because: "the case went into another one", about: "thing" },
  ],
};

/** Why a message must no longer be sent, in words; null while it is news. */
export function staleReason(message: DueMessage, facts: readonly Fact[]): string | null {
  const overtaken = OVERTAKEN[message.kind]?.find(({ by, about, later, leaves }) =>
    !leaves?.(facts).length &&
    isOld(message.fact, facts.filter((fact) => by.includes(fact.kind) && fact.key !== message.fact.key && (!later || fact.at > message.fact.at)), about, facts)
  );
  return overtaken?.because ?? null;
}

/** Whether newer facts make a fact old news. */
function isOld(news: Fact, newer: readonly Fact[], about: Overtaken["about"], facts: readonly Fact[]): boolean {
  const lines = linesOfNews(news, facts);
  if (about === "order") return newer.length > 0;
  // News of the whole order grows old by what happens to any thing in it, but new dates of parts of it by those of the same goods.
  if (news.subject === undefined) return about === "goods" && lines.length > 0 ? isCovered(lines, newer, facts) : newer.length > 0;
  return newer.some((fact) => fact.subject === news.subject || (about === "goods" && fact.subject === undefined && linesOfNews(fact, facts).some((id) => lines.includes(id))));
}

function isCovered(lines: readonly string[], newer: readonly Fact[], facts: readonly Fact[]): boolean {
  const told = new Set(newer.flatMap((fact) => linesOfNews(fact, facts)));
  return lines.every((id) => told.has(id)) || newer.some((fact) => fact.kind === "delivery_promised" && !partsIn(fact).length);
}
