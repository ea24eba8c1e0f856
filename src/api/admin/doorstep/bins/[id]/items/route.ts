import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { putIntoBin } from "../../../../../../workflows/warehouse/bins";
import type { BinItemBody } from "../../../../../middlewares/warehouse";

/** Says what lies in it of one item; the other goods in it stay. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof BinItemBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ bin: await putIntoBin(req.scope, req.params.id!, req.validatedBody) });
};
