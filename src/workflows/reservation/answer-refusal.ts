import type { MedusaResponse } from "@medusajs/framework/http";
import { StockRefusal } from "../../modules/reservation/refusal";

/** Runs what may find too little stock; a refusal is answered with 409 and each line that falls short. */
export async function answerRefusal(res: MedusaResponse, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof StockRefusal)) throw error;
    res.status(409).json({ type: error.type, code: error.code, message: error.message, lines: error.lines });
  }
}
