import { MedusaError } from "@medusajs/framework/utils";
import { Refusal } from "../../shared/errors";
import type { Shortage } from "./rules/allocate";
import type { Hoarding } from "./rules/limits";
import { decimal } from "./rules/quantity";

export const INSUFFICIENT_STOCK = "insufficient_stock";

/**
 * A line of a refusal as the HTTP contract gives it; quantities in units of the variant. `waiting`: how many stand in
 * line for it; null where it has no waiting line.
 */
export type RefusedLine = { line_item_id: string; variant_id: string; requested: number; available: number; waiting: number | null };
/** How many wait for what a line needs. */
export type WaitingFor = (lineItemId: string) => number | null;

/** Not all lines can be had. Carries each that falls short and what is available of it. */
export class StockRefusal extends Refusal {
  override readonly details: { lines: RefusedLine[] };

  constructor(shortages: readonly Shortage[], waitingFor: WaitingFor) {
    const lines = asRefusedLines(shortages, waitingFor);
    // Core's answer to NOT_ALLOWED keeps code and message; to CONFLICT it would put its own words. Our routes answer 409.
    super(MedusaError.Types.NOT_ALLOWED, messageOf(lines), INSUFFICIENT_STOCK);
    this.details = { lines };
  }
}

/** Whoever asks holds too much already. Says of what, how much that is, and what is allowed. */
export class TooManyHolds extends Refusal {
  override readonly details: Hoarding;

  constructor(hoarding: Hoarding) {
    const { per, limit, held, of } = hoarding;
    super(
      MedusaError.Types.NOT_ALLOWED,
      `This ${per === "shopper" ? "shopper" : "address"} holds ${of === "carts" ? `${held} carts` : `${held} units of the variant`} already, ` +
        `and may hold ${limit} at once. Complete or leave another cart first, or ask for less`,
      "too_many_holds"
    );
    this.details = hoarding;
  }
}

export const asRefusedLines = (shortages: readonly Shortage[], waitingFor: WaitingFor): RefusedLine[] =>
  shortages.map((line) => ({
    ...line, requested: Number(decimal(line.requested)), available: Number(decimal(line.available)), waiting: waitingFor(line.line_item_id),
  }));

const messageOf = (lines: readonly RefusedLine[]): string =>
  `Not enough stock: ${lines.map((line) => `${line.requested} of ${line.variant_id} requested, ${line.available} available`).join("; ")}. ` +
  "Lower the quantity or remove the line";
