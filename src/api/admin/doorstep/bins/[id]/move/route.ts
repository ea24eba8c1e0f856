import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { moveBin, type Beside } from "../../../../../../workflows/warehouse/bins";
import type { MoveBinBody } from "../../../../../middlewares/warehouse";

/** Has it come right before or after another on the walk; told again it is the same. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof MoveBinBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ bin: await moveBin(req.scope, req.params.id!, req.validatedBody as Beside) });
};
