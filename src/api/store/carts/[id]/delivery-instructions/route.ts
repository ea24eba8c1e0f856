import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { deliveryInstructionsOf, giveDeliveryInstructions, type GivenWishes } from "../../../../../workflows/delivery/instructions";

/** What the shopper wishes for the delivery. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await deliveryInstructionsOf(req.scope, req.params.id!));
};

/** What is given changes, null clears, the rest stays. */
export const POST = tellingRefusals(async (req: MedusaRequest<Partial<GivenWishes>>, res: MedusaResponse) => {
  res.json(await giveDeliveryInstructions(req.scope, req.params.id!, req.validatedBody));
});
