import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { zodValidator } from "@medusajs/framework";
import { changeWishes } from "../../../../../workflows/customer-care/change-wishes";
import { wishesFromForm } from "../../../../../workflows/customer-care/changed-by-shopper";
import { WishesBody } from "../../../../../workflows/delivery/words";
import { takeOwnForm } from "../../take-form";

/** The page's form: changes the wishes for the delivery. */
export const POST = (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  takeOwnForm(req, res, "wishes", async (orderId) => {
    await changeWishes(req.scope, orderId, await zodValidator(WishesBody, wishesFromForm(req.body)), null);
  }, { draft: "wishes" });
