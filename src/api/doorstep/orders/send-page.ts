import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { Page } from "../../../pages/document";
import { renderGonePage } from "../../../pages/gone-page";
import { renderOrderPage, type Done } from "../../../pages/order/page";
import { pageLocale } from "../../../pages/texts";
import { orderOfToken } from "../../../workflows/customer-care/order-link";
import { orderStatusOf } from "../../../workflows/customer-care/order-status";
import { pageLookOf } from "../../../workflows/customer-care/page-look";

export const send = (res: MedusaResponse, status: number, { html, headers }: Page): void => {
  res.status(status).set(headers).send(html);
};

/** The look of the shop's pages in the language of the order, else of the browser. */
export function lookFor(req: MedusaRequest, orderLocale?: string | null) {
  const { shopLocale, ...look } = pageLookOf(req.scope);
  return { ...look, locale: pageLocale(orderLocale, req.get("accept-language"), shopLocale) };
}

/** The page behind a wrong link, with a way to a new one. */
export const sendGone = (req: MedusaRequest, res: MedusaResponse, status = 404, state?: "sent" | "often"): void =>
  send(res, status, renderGonePage(lookFor(req), "/doorstep/orders/lookup", state));

/** Sends the order's page; `more` is what was just done on it. */
export async function sendOrder(
  req: MedusaRequest, res: MedusaResponse, status = 200, more: { done?: Done; problem?: string; score?: number } = {}
): Promise<void> {
  const token = req.params.token!;
  const view = await orderStatusOf(req.scope, orderOfToken(req.scope, token));
  send(res, status, renderOrderPage({ view, look: lookFor(req, view.order.locale), action: `/doorstep/orders/${token}`, ...more }));
}

/** Runs one form of the page, then shows the page again by a redirect: a reload sends nothing twice. Wrong input shows why. */
export async function takeForm(req: MedusaRequest, res: MedusaResponse, done: Done, act: (orderId: string) => Promise<void>): Promise<void> {
  try {
    await act(orderOfToken(req.scope, req.params.token!));
    res.redirect(303, `/doorstep/orders/${req.params.token}?done=${done}`);
  } catch (error) {
    if (typeOf(error) === MedusaError.Types.NOT_FOUND) return sendGone(req, res);
    const status = typeOf(error) === MedusaError.Types.INVALID_DATA ? 400 : refusalOf(error);
    if (!status) throw error;
    await sendOrder(req, res, status, { problem: (error as Error).message });
  }
}

/** What is not possible now, or was asked too often, is said on the page as well. */
const refusalOf = (error: unknown): number | undefined => {
  const { status } = (error ?? {}) as { status?: number };
  return status === 409 || status === 429 ? status : undefined;
};

const typeOf = (error: unknown): string | undefined => (error as { type?: string } | undefined)?.type;
