import type { DiscrepancyKind } from "./compare";

/** What can be done about a payment's finding. */
export const REPAIR_ACTIONS = ["complete_cart", "give_back", "record_capture", "record_refund", "cancel_payment"] as const;
export type RepairAction = (typeof REPAIR_ACTIONS)[number];

/**
 * What may be done about each; the first is what is done by itself, where `byItself` allows it. What only writes down what
 * is true, or lets go of what nobody will pay with, needs nobody; where money was counted that did not come, a person looks.
 */
export const REPAIRS: Record<DiscrepancyKind, { actions: readonly RepairAction[]; byItself: boolean }> = {
  paid_without_order: { actions: ["complete_cart", "give_back"], byItself: true },
  captured_not_recorded: { actions: ["record_capture"], byItself: true },
  refunded_not_recorded: { actions: ["record_refund"], byItself: true },
  hold_gone: { actions: ["cancel_payment"], byItself: true },
  held_for_nothing: { actions: ["give_back"], byItself: true },
  recorded_not_captured: { actions: [], byItself: false },
  recorded_not_refunded: { actions: [], byItself: false },
  other_currency: { actions: [], byItself: false },
  other_amount: { actions: [], byItself: false },
  attempt_not_recorded: { actions: [], byItself: false },
};

export type PaidWithoutOrder = "complete" | "give_back" | "ask";

/** What is done by itself about a finding; null where a person decides. */
export function repairByRule(kind: DiscrepancyKind, paidWithoutOrder: PaidWithoutOrder): RepairAction | null {
  if (!REPAIRS[kind].byItself) return null;
  if (kind !== "paid_without_order") return REPAIRS[kind].actions[0]!;
  return { complete: "complete_cart" as const, give_back: "give_back" as const, ask: null }[paidWithoutOrder];
}
