import type { StepState } from "../../../modules/order-journey/rules/steps";

export type StepPlace = "reached" | "current" | "ahead";

/**
 * Where each step stands: the last one reached is the current, and whatever lies before it counts as reached even
 * if nobody recorded it (a carrier may skip "out for delivery").
 */
export function stepPlaces(steps: readonly StepState[]): StepPlace[] {
  const last = steps.reduce((found, step, i) => (step.reached_at ? i : found), -1);
  return steps.map((_, i) => (i < last ? "reached" : i === last ? "current" : "ahead"));
}
