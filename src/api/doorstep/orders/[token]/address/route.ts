import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { zodValidator } from "@medusajs/framework";
import { changeAddress } from "../../../../../workflows/customer-care/change-address";
import { AddressBody, addressFromForm } from "../../../../../workflows/customer-care/changed-by-shopper";
import { takeOwnForm } from "../../take-form";

/** The page's form: sends the order to another address. */
export const POST = (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  takeOwnForm(req, res, "address", async (orderId) => {
    const { accept, ...address } = await zodValidator(AddressBody, addressFromForm(req.body));
    await changeAddress(req.scope, orderId, { address, accept, key: null });
  }, { draft: "address" });
