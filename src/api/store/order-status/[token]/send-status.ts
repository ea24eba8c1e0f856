import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { createHash } from "node:crypto";
import { tellingRefusals } from "../../../../shared/telling-refusals";
import { openLink, type OpenedLink } from "../../../../workflows/customer-care/order-link";
import { orderSeenBy } from "../../../../workflows/customer-care/order-status";
import { mustBeUnlocked } from "../../../../workflows/customer-care/unlock";

/** What the caller carries that may unlock the order. */
export const unlockIn = (req: MedusaRequest): string | undefined => req.get("x-doorstep-unlock");

/** Answers with the order as this caller may see it. */
export async function sendStatus(req: MedusaRequest, res: MedusaResponse, link: OpenedLink): Promise<void> {
  res.set("Cache-Control", "no-store").json(await orderSeenBy(req.scope, link, unlockIn(req)));
}

/** Answers with one of its cases, as this caller may see it. */
export async function sendCase(req: MedusaRequest, res: MedusaResponse, link: OpenedLink, id: string): Promise<void> {
  const { cases } = await orderSeenBy(req.scope, link, unlockIn(req));
  res.set("Cache-Control", "no-store").json({ case: cases.find((one) => one.id === id) });
}

/** A call that changes what is personal: the order must be unlocked by the header `x-doorstep-unlock`. Answers with the order as it is then. */
export const changing = <Body>(act: (req: MedusaRequest<Body>, orderId: string, key: string | null) => Promise<void>) =>
  tellingRefusals(async (req: MedusaRequest<Body>, res: MedusaResponse) => {
    const link = await openLink(req.scope, req.params.token!);
    mustBeUnlocked(req.scope, link, unlockIn(req));
    await act(req, link.orderId, keyOf(req));
    await sendStatus(req, res, link);
  });

/** The caller's own key for this very body; null where they gave none. */
function keyOf(req: MedusaRequest<unknown>): string | null {
  const own = req.get("idempotency-key");
  return own ? createHash("sha256").update(JSON.stringify([own, req.validatedBody])).digest("base64url") : null;
}
