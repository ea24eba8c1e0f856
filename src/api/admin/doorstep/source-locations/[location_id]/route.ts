import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { changeSourceLocation, type LocationChange } from "../../../../../workflows/reservation/sourcing-settings";

/** Closes a location, gives it a priority, a day's orders, a place on earth, or what its parcels cost. */
export const POST = async (req: AuthenticatedMedusaRequest<LocationChange>, res: MedusaResponse): Promise<void> => {
  res.json({ source_location: await changeSourceLocation(req.scope, req.params.location_id!, req.validatedBody) });
};
