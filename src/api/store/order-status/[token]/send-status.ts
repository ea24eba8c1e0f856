import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { createHash } from "node:crypto";
import { clock } from "../../../../shared/clock";
import { tellingRefusals } from "../../../../shared/telling-refusals";
import { openLink, type OpenedLink } from "../../../../workflows/customer-care/order-link";
import { orderSeenBy } from "../../../../workflows/customer-care/order-status";
import { mustBeUnlocked } from "../../../../workflows/customer-care/unlock";

/** The same call without a key of the caller's own, sent again within an hour, is the same. */
const SAME_CALL_MS = 3_600_000;
const unlockIn = (req: MedusaRequest): string | undefined => req.get("x-doorstep-unlock");

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
export const changing = <Body>(act: (req: MedusaRequest<Body>, orderId: string, key: string) => Promise<void>) =>
  tellingRefusals(async (req: MedusaRequest<Body>, res: MedusaResponse) => {
    const link = await openLink(req.scope, req.params.token!);
    mustBeUnlocked(req.scope, link, unlockIn(req));
    await act(req, link.orderId, keyOf(req));
    await sendStatus(req, res, link);
  });

function keyOf(req: MedusaRequest<unknown>): string {
  const own = req.get("idempotency-key") ?? Math.floor(clock.now().getTime() / SAME_CALL_MS);
  return createHash("sha256").update(JSON.stringify([own, req.validatedBody])).digest("base64url");
}
