import type { DiscrepancyKind } from "./compare";

/** What can be done about a payment's finding. */
export const REPAIR_ACTIONS = ["complete_cart", "give_back", "record_capture", "record_refund", "finish_refund", "make_refund", "record_release", "cancel_payment"] as const;
export type RepairAction = (typeof REPAIR_ACTIONS)[number];

/**
 * What may be done about each; the first is what is done by itself, unless it moves the shop's money. What only writes down
 * what is true, lets go of what nobody will pay with, or makes the refund of an order that was canceled, needs nobody; where
 * money was counted that did not come there is none, and a person looks.
 */
export const REPAIRS: Record<DiscrepancyKind, readonly RepairAction[]> = {
  paid_without_order: ["complete_cart", "give_back"],
  captured_not_recorded: ["record_capture"],
  refunded_not_recorded: ["record_refund"],
  booked_not_refunded: ["make_refund"],
  hold_gone: ["cancel_payment"],
  release_not_recorded: ["record_release"],
  held_for_nothing: ["give_back"],
  recorded_not_captured: [],
  recorded_not_refunded: ["finish_refund"],
  other_currency: [],
  other_amount: [],
  attempt_not_recorded: [],
};

/** What pays out money of the shop's on the books' word alone. */
const BY_A_PERSON: ReadonlySet<RepairAction> = new Set(["finish_refund"]);

/** Whether nothing but the provider's answer stands in its way. */
export const asksProvider = (action: RepairAction): boolean => action === "give_back" || action === "make_refund";

export type PaidWithoutOrder = "complete" | "give_back" | "ask";

/** What is done by itself about a finding; null where a person decides. */
export function repairByRule(kind: DiscrepancyKind, paidWithoutOrder: PaidWithoutOrder): RepairAction | null {
  const [first] = REPAIRS[kind];
  if (kind !== "paid_without_order") return first && !BY_A_PERSON.has(first) ? first : null;
  return { complete: "complete_cart" as const, give_back: "give_back" as const, ask: null }[paidWithoutOrder];
}
