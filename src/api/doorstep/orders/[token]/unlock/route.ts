import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { UnlockBody } from "../../../../../workflows/customer-care/changed-by-shopper";
import { openLink } from "../../../../../workflows/customer-care/order-link";
import { unlockOrder } from "../../../../../workflows/customer-care/unlock";
import { forbidden } from "../../../../../shared/errors";
import { PAPER } from "../../papers";
import { mustBeOwnForm, sendRefused } from "../../take-form";
import { keepUnlock } from "../../unlock-cookie";

/** Shows what is personal to who knows the order's postal code, or its email where it has none; with a way on to the paper that they wanted. */
export const POST = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const { code, to } = (req.body ?? {}) as { code?: unknown; to?: unknown };
  try {
    const link = await openLink(req.scope, req.params.token!);
    await mustBeOwnForm(req, link);
    const told = UnlockBody.safeParse({ code });
    if (!told.success) throw forbidden("That does not belong to this order", "wrong_code");
    keepUnlock(req, res, await unlockOrder(req.scope, link, { ...told.data, ip: req.ip ?? "unknown" }));
    // To the page and not to the paper: some lie at the carrier, and browsers let no form lead away from its own site.
    res.redirect(303, `/doorstep/orders/${link.token}?done=unlocked${PAPER.test(String(to)) ? `&to=${String(to)}` : ""}`);
  } catch (error) {
    await sendRefused(req, res, error);
  }
};
