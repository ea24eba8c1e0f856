import { MedusaError } from "@medusajs/framework/utils";
import { Refusal } from "../../shared/errors";
import type { Shortage } from "./rules/allocate";
import { decimal } from "./rules/quantity";

export const INSUFFICIENT_STOCK = "insufficient_stock";

/** A line of a refusal as the HTTP contract gives it; quantities in units of the variant. */
export type RefusedLine = { line_item_id: string; variant_id: string; requested: number; available: number };

/** Not all lines can be had. Carries each that falls short and what is available of it. */
export class StockRefusal extends Refusal {
  override readonly details: { lines: RefusedLine[] };

  constructor(shortages: readonly Shortage[]) {
    const lines = asRefusedLines(shortages);
    // Core's answer to NOT_ALLOWED keeps code and message; to CONFLICT it would put its own words. Our routes answer 409.
    super(MedusaError.Types.NOT_ALLOWED, messageOf(lines), INSUFFICIENT_STOCK);
    this.details = { lines };
  }
}

export const asRefusedLines = (shortages: readonly Shortage[]): RefusedLine[] =>
  shortages.map((line) => ({ ...line, requested: Number(decimal(line.requested)), available: Number(decimal(line.available)) }));

const messageOf = (lines: readonly RefusedLine[]): string =>
  `Not enough stock: ${lines.map((line) => `${line.requested} of ${line.variant_id} requested, ${line.available} available`).join("; ")}. ` +
  "Lower the quantity or remove the line";
