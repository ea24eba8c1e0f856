import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openLink } from "../../../../workflows/customer-care/order-link";
import { sendStatus } from "./send-status";

/** The order behind a signed link; what is personal is masked unless the header `x-doorstep-unlock` unlocks it. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> =>
  sendStatus(req, res, await openLink(req.scope, req.params.token!));
