import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { sendGone, sendOrder } from "../send-page";

const DONE = ["received", "case", "reply", "rating"] as const;

/** The order's page, opened by its link alone. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const done = DONE.find((what) => what === req.query.done);
  const score = /^[1-5]$/.test(String(req.query.rating)) ? Number(req.query.rating) : undefined;
  try {
    await sendOrder(req, res, 200, { done, score });
  } catch (error) {
    if ((error as { type?: string }).type !== MedusaError.Types.NOT_FOUND) throw error;
    sendGone(req, res);
  }
};
