import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { zodValidator } from "@medusajs/framework";
import { askReturn } from "../../../../../workflows/customer-care/ask-return";
import { ReturnBody, returnFromForm } from "../../../../../workflows/customer-care/changed-by-shopper";
import { takeOwnForm } from "../../take-form";

/** The page's form: sends something back. */
export const POST = (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  takeOwnForm(req, res, "return", async (orderId, key) => {
    const { items } = await zodValidator(ReturnBody, returnFromForm(req.body));
    await askReturn(req.scope, orderId, items, key);
  });
