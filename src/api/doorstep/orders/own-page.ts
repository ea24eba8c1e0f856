import type { MedusaRequest } from "@medusajs/framework/http";

/**
 * Whether a browser says that another site's page made the call. What does not say so is none that a stranger's page could make with the
 * shopper's browser; forms of a page without a referrer give the origin "null", and are known by what they carry.
 */
export function isFromElsewhere(req: MedusaRequest): boolean {
  const site = req.get("sec-fetch-site");
  if (site) return site !== "same-origin";
  const origin = req.get("origin");
  if (origin === undefined || origin === "null") return false;
  return !URL.canParse(origin) || new URL(origin).host !== req.get("host");
}
