import type { MedusaRequest } from "@medusajs/framework/http";

/** Browsers say where a call comes from; what does not say so is none that a stranger's page could make with the shopper's browser. */
export function isFromElsewhere(req: MedusaRequest): boolean {
  const site = req.get("sec-fetch-site");
  if (site) return site !== "same-origin";
  const origin = req.get("origin");
  return origin !== undefined && isOther(req, origin);
}

/** The same for a form: of a page without a referrer, as ours are, older browsers give its origin as "null". It is known by what it carries. */
export const isForeignForm = (req: MedusaRequest): boolean => (req.get("sec-fetch-site") || req.get("origin") !== "null") ? isFromElsewhere(req) : false;

const isOther = (req: MedusaRequest, origin: string): boolean => !URL.canParse(origin) || new URL(origin).host !== req.get("host");
