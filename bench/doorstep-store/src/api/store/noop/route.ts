import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";

/** Does nothing: what it takes is what Medusa takes for any store route. */
export const POST = (_: MedusaRequest, res: MedusaResponse): void => {
  res.json({});
};
