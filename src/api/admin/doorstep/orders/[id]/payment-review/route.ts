import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { approvePayment, rejectPayment, reviewOf, shownReview } from "../../../../../../workflows/payment-capture/reviews/decide-review";

const DECISIONS = { approve: approvePayment, reject: rejectPayment };
type Body = { decision: keyof typeof DECISIONS; note?: string };

/** What was found of the order's payment, and what was decided. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ payment_review: shownReview(await reviewOf(req.scope, req.params.id!)) });
};

/** Lets the goods go, or cancels the order and gives the money back. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse) => {
  const { decision, note } = req.validatedBody;
  res.json({ payment_review: shownReview(await DECISIONS[decision](req.scope, req.params.id!, req.auth_context.actor_id, note ?? null)) });
});
