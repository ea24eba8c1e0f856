import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { UNLOCKED_MS, type Unlocked } from "../../../workflows/customer-care/unlock";

const NAME = "doorstep_unlock";

/** What this browser has unlocked the order of this very link with. */
export const unlockOf = (req: MedusaRequest): string | undefined => (req.cookies as Record<string, string> | undefined)?.[NAME];

/** Lax, so that the link in a later mail finds it; no other site's form sends it along. */
export function keepUnlock(req: MedusaRequest, res: MedusaResponse, { unlock }: Unlocked): void {
  const secure = req.secure || req.get("x-forwarded-proto") === "https";
  res.cookie(NAME, unlock, { httpOnly: true, sameSite: "lax", secure, path: `/doorstep/orders/${req.params.token}`, maxAge: UNLOCKED_MS });
}
