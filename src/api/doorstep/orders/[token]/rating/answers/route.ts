import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { zodValidator } from "@medusajs/framework";
import { answerQuestion } from "../../../../../../workflows/customer-care/report";
import { AnswerBody } from "../../../../../../workflows/customer-care/told-by-shopper";
import { takeForm } from "../../../take-form";

type Form = { question?: unknown; answer?: unknown } | undefined;

/** The page's form: answers what is asked about a low rating. */
export const POST = (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  takeForm(req, res, "rating", async (orderId) => {
    const given = req.body as Form;
    const { question, answer } = await zodValidator(AnswerBody, { question: given?.question, answer: given?.answer });
    await answerQuestion(req.scope, orderId, question, answer);
  });
