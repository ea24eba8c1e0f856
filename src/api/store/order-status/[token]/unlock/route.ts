import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openLink } from "../../../../../workflows/customer-care/order-link";
import { unlockOrder } from "../../../../../workflows/customer-care/unlock";

/** What the header `x-doorstep-unlock` is to carry, for who knows the order's postal code, or its email where it has none. */
export const POST = async (req: MedusaRequest<{ code: string }>, res: MedusaResponse): Promise<void> => {
  const link = await openLink(req.scope, req.params.token!);
  const unlocked = await unlockOrder(req.scope, link, { code: req.validatedBody.code, ip: req.ip ?? "unknown" });
  res.set("Cache-Control", "no-store").json(unlocked);
};
