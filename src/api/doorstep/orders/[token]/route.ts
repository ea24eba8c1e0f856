import { DONE } from "../../../../pages/order/page";
import { PAPER } from "../papers";
import { byLink, sendOrder } from "../send-page";

/** The order's page, opened by its link alone. */
export const GET = byLink(async (req, res) => {
  const done = DONE.find((what) => what === req.query.done);
  const score = /^[1-5]$/.test(String(req.query.rating)) ? Number(req.query.rating) : undefined;
  const to = PAPER.test(String(req.query.to)) ? String(req.query.to) : undefined;
  await sendOrder(req, res, 200, { done, score, to });
});
