import type { MedusaResponse } from "@medusajs/framework/http";
import { Conflict } from "./errors";

/** Runs what may be refused; a conflict is answered with 409 and its code, which core's own answer would leave out. */
export async function answerConflict(res: MedusaResponse, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    res.status(error.status).json({ type: error.type, code: error.code, message: error.message });
  }
}
