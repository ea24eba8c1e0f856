import type { Fact, FactKind } from "../../../shared/facts";
import type { CaptureTrigger } from "./capture-plan";
import { shareShipped, type OrderLine, type ShippedItem } from "./shipped-share";

/** What the plan, its attempts and core say; amounts in the currency's smallest unit. */
export type PlanState = {
  trigger: CaptureTrigger;
  authorised: bigint;
  /** Captured already, or being captured by a written attempt. */
  reserved: bigint;
  /** The causes that have an attempt: each asks once. */
  causes: ReadonlySet<string>;
  /** Whether the provider keeps the rest of the authorisation after a first partial capture. */
  multicapture: boolean;
  /** Amounts are multiples of this, but for the last one. */
  step: bigint;
};
export type DueCapture = { cause: string; amount: bigint; final: boolean };

const CAUSED_BY: Record<CaptureTrigger, FactKind | undefined> = {
  order: "order_placed", packed: "packed", shipped: "shipped", delivered: "delivered", manual: undefined,
};

/** A delivered fact does not repeat what was in the parcel: the fact of its shipping or packing does. */
function itemsOf(fact: Fact, facts: readonly Fact[]): ShippedItem[] {
  const about = (kind: FactKind) => facts.find((f) => f.kind === kind && f.subject === fact.subject)?.data?.items;
  return (fact.data?.items ?? about("shipped") ?? about("packed") ?? []) as ShippedItem[];
}

/**
 * The captures that the order's facts ask for and that no attempt stands for yet, in the order in which they fell due.
 * Each shipment captures what its goods bring the captured sum to, so rounding never adds up, the last one takes
 * what is left, and nothing goes beyond what is authorised. Without multicapture the first shipment takes all,
 * since the provider releases the rest: https://docs.stripe.com/payments/multicapture
 */
export function captureDueFor(plan: PlanState, facts: readonly Fact[], lines: readonly OrderLine[]): DueCapture[] {
  const kind = CAUSED_BY[plan.trigger];
  if (!kind || facts.some((f) => f.kind === "order_canceled")) return [];
  const triggers = facts.filter((f) => f.kind === kind).sort((a, b) => a.at.getTime() - b.at.getTime());
  const due: DueCapture[] = [];
  const gone: ShippedItem[] = [];
  let reserved = plan.reserved;
  for (const fact of triggers) {
    const cause = plan.trigger === "order" ? "order" : `shipment:${fact.subject ?? ""}`;
    gone.push(...itemsOf(fact, facts));
    if (plan.causes.has(cause)) continue;
    const left = plan.authorised - reserved;
    const share = shareShipped(lines, gone);
    const final = plan.trigger === "order" || !plan.multicapture || share.complete;
    const reached = (plan.authorised * share.part) / share.whole / plan.step * plan.step;
    const amount = final ? left : reached - reserved < left ? reached - reserved : left;
    if (amount <= 0n) continue;
    due.push({ cause, amount, final: final || amount === left });
    reserved += amount;
  }
  return due;
}
