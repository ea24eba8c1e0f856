import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FLOOR_WORKER } from "../../../../pages/floor/worker";

/** The page's service worker; it may look after the page itself, which lies above it. */
export const GET = (_: MedusaRequest, res: MedusaResponse): void => {
  res.set({ "Cache-Control": "no-cache", "Service-Worker-Allowed": "/doorstep/floor", "X-Content-Type-Options": "nosniff" }).type("text/javascript").send(FLOOR_WORKER);
};
