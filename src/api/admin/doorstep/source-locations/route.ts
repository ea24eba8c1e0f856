import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listSourceLocations } from "../../../../workflows/reservation/sourcing-settings";

/** Every stock location as a source of goods. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const source_locations = await listSourceLocations(req.scope);
  res.json({ source_locations, count: source_locations.length });
};
