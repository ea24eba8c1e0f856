import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { checkAddress } from "../../../../../../workflows/carrier/check-address";
import type { AddressCheck } from "../../../../../middlewares/carrier";

/** Whether the carrier knows where the order goes, and how it would write the address. */
export const GET = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ address_check: await checkAddress(req.scope, req.params.id!, (req.validatedQuery as z.infer<typeof AddressCheck>).adapter) });
});
