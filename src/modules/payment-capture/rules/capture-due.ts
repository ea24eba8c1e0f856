import { departures, standing, type Fact, type FactKind } from "../../../shared/facts";
import type { CaptureTrigger } from "./capture-trigger";
import { shareShipped, type OrderLine, type ShippedItem } from "./shipped-share";

/** What the plan, its attempts and core say; amounts in the currency's smallest unit. */
export type PlanState = {
  trigger: CaptureTrigger;
  /** Only of `after_hours`. */
  dueAt: Date | null;
  /** From when on the rest is taken because the hold ends; null where that is left to a person. */
  captureAt: Date | null;
  authorised: bigint;
  /** Captured already, or being captured by a written attempt. */
  reserved: bigint;
  /** The causes that have an attempt: each asks once. */
  causes: ReadonlySet<string>;
  paymentId: string;
  /** Whether the provider keeps the rest of the authorisation after a first partial capture… */
  multicapture: boolean;
  /** …and where it does not: whether the first parcel takes its share alone, and the rest is authorised anew. */
  reauthorise: boolean;
  /** Whether the payment's only capture has let go of the rest, or is under way. */
  usedUp: boolean;
  /** Amounts are multiples of this, but for the last one. */
  step: bigint;
};
export type DueCapture = { cause: string; amount: bigint; final: boolean };

/**
 * The captures that the order's facts and the time ask for and that no attempt stands for yet, in the order in which they fell
 * due; last what would be lost with the hold.
 */
export function captureDueFor(plan: PlanState, facts: readonly Fact[], lines: readonly OrderLine[], now: Date): DueCapture[] {
  const { trigger } = plan;
  if (plan.usedUp || trigger === "manual" || facts.some(({ kind }) => kind === "order_canceled")) return [];
  const due = dueByTrigger(plan, trigger, facts, lines, now);
  if (plan.captureAt === null || plan.captureAt > now) return due;
  return [...due, ...allThatIsLeft({ ...plan, reserved: due.reduce((sum, { amount }) => sum + amount, plan.reserved) }, `expiry:${plan.paymentId}`)];
}

function dueByTrigger(plan: PlanState, trigger: Exclude<CaptureTrigger, "manual">, facts: readonly Fact[], lines: readonly OrderLine[], now: Date): DueCapture[] {
  if (trigger === "order") return facts.some(({ kind }) => kind === "order_placed") ? allThatIsLeft(plan, "order") : [];
  if (trigger === "after_hours") return plan.dueAt !== null && plan.dueAt <= now ? allThatIsLeft(plan, "after_hours") : [];
  return dueByParcel(plan, trigger, facts, lines);
}

function allThatIsLeft(plan: PlanState, cause: string): DueCapture[] {
  const amount = plan.authorised - plan.reserved;
  return plan.causes.has(cause) || amount <= 0n ? [] : [{ cause, amount, final: true }];
}

/** A delivered fact does not repeat what was in the parcel: the fact of its shipping or packing does. */
function itemsOf(fact: Fact, facts: readonly Fact[]): ShippedItem[] {
  const about = (kind: FactKind) => facts.find((f) => f.kind === kind && f.subject === fact.subject)?.data?.items;
  return (fact.data?.items ?? about("shipped") ?? about("packed") ?? []) as ShippedItem[];
}

type ByParcel = Extract<CaptureTrigger, "packed" | "shipped" | "delivered">;
/** The parcels that a capture is due for. What was packed and opened again is packed anew with the same goods. */
const PARCELS: Record<ByParcel, (facts: readonly Fact[]) => Fact[]> = {
  packed: (facts) => standing(facts.filter(({ kind }) => kind === "packed"), facts),
  shipped: departures,
  delivered: (facts) => facts.filter(({ kind }) => kind === "delivered"),
};

/**
 * Each shipment captures what its goods bring the captured sum to, so rounding never adds up, the last one takes
 * what is left, and nothing goes beyond what is authorised.
 */
function dueByParcel(plan: PlanState, trigger: ByParcel, facts: readonly Fact[], lines: readonly OrderLine[]): DueCapture[] {
  const parcels = PARCELS[trigger](facts).sort((a, b) => a.at.getTime() - b.at.getTime());
  const due: DueCapture[] = [];
  const gone: ShippedItem[] = [];
  let reserved = plan.reserved;
  for (const fact of parcels) {
    const cause = `shipment:${fact.subject ?? ""}`;
    gone.push(...itemsOf(fact, facts));
    if (plan.causes.has(cause)) continue;
    const left = plan.authorised - reserved;
    const share = shareShipped(lines, gone);
    const reached = (plan.authorised * share.part) / share.whole / plan.step * plan.step;
    const amount = !share.complete && reached - reserved < left ? reached - reserved : left;
    if (amount <= 0n) continue;
    due.push({ cause, amount, final: amount === left });
    reserved += amount;
  }
  return plan.multicapture || !due.length ? due : [onlyCapture(plan, due)];
}

/**
 * Without multicapture the provider releases the rest after one capture (https://docs.stripe.com/payments/multicapture):
 * so it is for all parcels that are due by then, and takes all, or just what they ask for where the rest is authorised anew.
 */
function onlyCapture({ authorised, reserved, reauthorise }: PlanState, due: readonly DueCapture[]): DueCapture {
  if (!reauthorise) return { cause: due[0]!.cause, amount: authorised - reserved, final: true };
  return { cause: due.at(-1)!.cause, amount: due.reduce((sum, { amount }) => sum + amount, 0n), final: true };
}
