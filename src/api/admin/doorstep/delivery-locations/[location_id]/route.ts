import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeDeliveryLocation, type DispatchChange } from "../../../../../workflows/delivery/settings";

/** Gives a location its time zone, cut-offs, handling days and closures; null goes back to the plugin's options. */
export const POST = async (req: AuthenticatedMedusaRequest<DispatchChange>, res: MedusaResponse): Promise<void> => {
  res.json({ delivery_location: await changeDeliveryLocation(req.scope, req.params.location_id!, req.validatedBody) });
};
