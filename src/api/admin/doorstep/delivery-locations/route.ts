import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliveryLocations } from "../../../../workflows/delivery/settings";

/** How every stock location sends. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const delivery_locations = await deliveryLocations(req.scope);
  res.json({ delivery_locations, count: delivery_locations.length });
};
