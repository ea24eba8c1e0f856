import { isArrival, standing, type Fact, type FactKind } from "../../../shared/facts";

export const STEPS = ["ordered", "packed", "shipped", "out_for_delivery", "delivered"] as const;
export type Step = (typeof STEPS)[number];
export type StepState = { step: Step; reached_at: string | null };

/** The facts of which the first shows that a step is reached. A later step implies all before it. */
const REACHED_BY: Record<Step, FactKind[]> = {
  ordered: ["order_placed"],
  packed: ["packed"],
  shipped: ["shipped", "in_transit"],
  out_for_delivery: ["out_for_delivery", "available_for_pickup"],
  delivered: ["delivered", "received_confirmed"],
};

/** The five steps from Buy to the doorstep, with when each was first reached. */
export function stepsOf(facts: readonly Fact[]): StepState[] {
  return STEPS.map((step) => {
    const reaching = standing(facts.filter(({ kind }) => REACHED_BY[step].includes(kind)), facts);
    const times = reaching.filter((fact) => fact.kind !== "delivered" || isArrival(fact)).map(({ at }) => at.getTime());
    return { step, reached_at: times.length ? new Date(Math.min(...times)).toISOString() : null };
  });
}
