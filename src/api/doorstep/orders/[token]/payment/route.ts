import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { renderPaymentPage } from "../../../../../pages/payment/page";
import { forbidden } from "../../../../../shared/errors";
import { tellingRefusals } from "../../../../../shared/telling-refusals";
import { orderOfToken, pageOfToken } from "../../../../../workflows/customer-care/order-link";
import { orderStatusOf } from "../../../../../workflows/customer-care/order-status";
import { beginCheckout } from "../../../../../workflows/payment-capture/requests/begin-checkout";
import { requestedPayment } from "../../../../../workflows/payment-capture/requests/requested-payment";
import { isFromElsewhere } from "../../own-page";
import { lookFor, send, sendGone } from "../../send-page";

/** The page by which the shopper pays what is missing, opened by its link alone. */
export const GET = async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
  const orderPage = `/doorstep/orders/${req.params.token}`;
  // The provider leads back with the payment's secret in the address: it shall not stay there, and says nothing that we may trust.
  if (Object.keys(req.query).length) return res.redirect(303, `${orderPage}/payment`);
  try {
    const orderId = await orderOfToken(req.scope, req.params.token!);
    const asked = await requestedPayment(req.scope, orderId);
    const view = await orderStatusOf(req.scope, orderId);
    send(res, 200, renderPaymentPage({ view, asked, look: await lookFor(req, view), orderPage }));
  } catch (error) {
    if ((error as { type?: string }).type !== MedusaError.Types.NOT_FOUND) throw error;
    await sendGone(req, res);
  }
};

/** Begins the payment for the page's own script. */
export const POST = tellingRefusals(async (req: MedusaRequest, res: MedusaResponse) => {
  if (isFromElsewhere(req)) throw forbidden("A payment begins on its own page");
  const checkout = await beginCheckout(req.scope, await orderOfToken(req.scope, req.params.token!));
  res.set("Cache-Control", "no-store").json({
    publishable_key: checkout.publishableKey, client_secret: checkout.clientSecret, script_url: checkout.scriptUrl,
    return_url: `${pageOfToken(req.scope, req.params.token!)}/payment`,
  });
});
