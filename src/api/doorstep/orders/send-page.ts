import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { Page } from "../../../pages/document";
import { renderGonePage } from "../../../pages/gone-page";
import { renderOrderPage, type OrderPage } from "../../../pages/order/page";
import { pageLocale } from "../../../pages/texts";
import { formProofFor } from "../../../workflows/customer-care/form-proof";
import { openLink, type OpenedLink } from "../../../workflows/customer-care/order-link";
import { orderSeenBy } from "../../../workflows/customer-care/order-status";
import type { OrderView } from "../../../workflows/customer-care/order-view";
import { pageLookOf } from "../../../workflows/customer-care/page-look";
import { isUnlocked } from "../../../workflows/customer-care/unlock";
import { unlockOf } from "./unlock-cookie";

export const send = (res: MedusaResponse, status: number, { html, headers }: Page): void => {
  res.status(status).set(headers).send(html);
};

/** The look of the shop's pages in the language of the order, else of the browser, and by the order's clocks, else the shop's. */
export async function lookFor(req: MedusaRequest, view?: Pick<OrderView, "time_zone"> & { order: { locale: string | null } }) {
  const { shopLocale, ...look } = await pageLookOf(req.scope, view?.time_zone);
  return { ...look, locale: pageLocale(view?.order.locale, req.get("accept-language"), shopLocale) };
}

/** The page behind a wrong link, with a way to a new one. */
export const sendGone = async (req: MedusaRequest, res: MedusaResponse, status = 404, state?: "sent" | "often"): Promise<void> =>
  send(res, status, renderGonePage(await lookFor(req), "/doorstep/orders/lookup", state));

/** Sends the order's page; `more` is what was just done on it. @throws 404 */
export async function sendOrder(
  req: MedusaRequest, res: MedusaResponse, status = 200, more: Partial<Omit<OrderPage, "view" | "look" | "action" | "proof">> = {}
): Promise<void> {
  const link = await openLink(req.scope, req.params.token!);
  const unlock = unlockOf(req);
  const view = await orderSeenBy(req.scope, link, unlock);
  send(res, status, renderOrderPage({
    view, look: await lookFor(req, view), action: `/doorstep/orders/${link.token}`,
    proof: formProofFor(req.scope, link, view.locked ? "" : unlock), ...more,
  }));
}

type ByLink = (req: MedusaRequest, res: MedusaResponse, link: OpenedLink) => Promise<void>;

/** Answers by the order's link alone; what it does not open shows the way to a new link. */
export const byLink = (answer: ByLink) =>
  async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
    try {
      await answer(req, res, await openLink(req.scope, req.params.token!));
    } catch (error) {
      if ((error as { type?: string }).type !== MedusaError.Types.NOT_FOUND) throw error;
      await sendGone(req, res);
    }
  };

/** The same with a paper. Why one cannot be made is told to the shop, in its log: the shopper can only write. */
export const paperByLink = (answer: ByLink) =>
  byLink(async (req, res, link) => {
    try {
      await answer(req, res, link);
    } catch (error) {
      const { type, message } = error as { type?: string; message: string };
      if (type !== MedusaError.Types.INVALID_DATA && type !== MedusaError.Types.CONFLICT) throw error;
      req.scope.resolve(ContainerRegistrationKeys.LOGGER).warn(`Doorstep: a shopper was not given a paper of order ${link.orderId}: ${message}`);
      await sendOrder(req, res, 409, { fault: "no_paper" });
    }
  });

/** Whether this browser may see a paper; if not, it is led to where the order is unlocked, and on from there. */
export function maySee(req: MedusaRequest, res: MedusaResponse, link: OpenedLink, paper: string): boolean {
  const open = isUnlocked(req.scope, link, unlockOf(req));
  if (!open) res.redirect(303, `/doorstep/orders/${link.token}?to=${paper}#unlock`);
  return open;
}
