import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { orderOfToken } from "../../../../../../workflows/customer-care/order-link";
import { orderStatusOf } from "../../../../../../workflows/customer-care/order-status";
import { answerQuestion } from "../../../../../../workflows/customer-care/report";

/** Answers what is asked about a low rating. */
export const POST = async (req: MedusaRequest<{ question: string; answer: string }>, res: MedusaResponse): Promise<void> => {
  const orderId = await orderOfToken(req.scope, req.params.token!);
  await answerQuestion(req.scope, orderId, req.validatedBody.question, req.validatedBody.answer);
  res.json({ rating_question: (await orderStatusOf(req.scope, orderId)).rating_question });
};
