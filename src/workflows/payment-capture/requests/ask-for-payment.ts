import type { MedusaContainer } from "@medusajs/framework/types";
import { chargeStep, fromMinor, toMinor } from "../../../modules/payment-capture/rules/minor-units";
import { missingOf } from "../../../modules/payment-capture/rules/request/need";
import { OPEN_REQUEST } from "../../../modules/payment-capture/rules/request/states";
import type { PaymentRequestRow } from "../../../modules/payment-capture/types";
import { badInput, notFound, wrongState } from "../../../shared/errors";
import { loadFollowedOrder } from "../../order-journey/followed-order";
import { amountsOf } from "../amounts-of";
import { openRequestOf, requestsOf, withdraw } from "./catch-up-request";
import { paymentsOf, providerOf } from "../payment-of-order";
import { orderSideOf } from "../payment-sides";
import { paymentSourceOf } from "../payment-source";
import { paymentCaptureOf } from "../room";

/**
 * Asks the shopper to pay `amount` ("12.30"), or all that neither was taken nor is held. Of a request that is open already only
 * the saved payment method is given up: the shopper is asked at once.
 * @throws 404; 400 for more than is missing; 409 where nothing is, the order is canceled, or its provider takes no payment by a link
 */
export async function askForPayment(container: MedusaContainer, orderId: string, by: string, amount?: string): Promise<PaymentRequestRow> {
  const room = paymentCaptureOf(container);
  const requests = await requestsOf(container, orderId);
  const order = await loadFollowedOrder(container, orderId);
  if (!order) throw notFound("order", orderId);
  const open = requests.find(({ state }) => OPEN_REQUEST.includes(state));
  if (open?.state === "charging") await room.askShopper(open.id, null);
  if (open) return (await openRequestOf(container, orderId)) ?? open;
  const { currency_code: currencyCode } = order;
  const side = orderSideOf(order, requests, 0);
  const missing = missingOf(side);
  if (side.canceled) throw wrongState("order", "canceled", "nothing to pay");
  if (missing <= 0n) throw wrongState("order", "paid for", "nothing to pay");
  const asked = amount === undefined ? missing : toMinor(amount, currencyCode);
  if (asked <= 0n || asked > missing) throw badInput("amount", `must be more than 0 and at most ${fromMinor(missing, currencyCode)} ${currencyCode}, which is missing`);
  const step = chargeStep(currencyCode);
  if (asked % step !== 0n && asked !== missing) throw badInput("amount", `must be a multiple of ${fromMinor(step, currencyCode)} ${currencyCode}, or all that is missing`);
  const last = paymentsOf(order).at(-1);
  const providerId = providerOf(order, last);
  if (!providerId || !paymentSourceOf(container, providerId)) throw wrongState("order's payment", "by a provider that takes none by a link", "record the payment in Medusa");
  const input = { orderId, reason: "by_hand" as const, amount: fromMinor(asked, currencyCode), currencyCode, providerId, replaces: last && !amountsOf(last).held ? last.id : null, askedBy: by, known: requests.length };
  const id = await room.openRequest(input);
  if (!id) throw wrongState("order's payment", "being asked for by another", "look again");
  return (await room.listPaymentRequests({ id }))[0]!;
}

/** The shopper need not pay any more, and is not asked for the same again by itself, by whatever they were asked to. @throws 404 where nothing is asked; 409 while they are just paying */
export async function withdrawRequest(container: MedusaContainer, orderId: string, by: string): Promise<void> {
  const open = await openRequestOf(container, orderId);
  if (!open) throw notFound("open payment request of the order", orderId);
  if (!(await withdraw(container, open, by))) throw wrongState("payment", "being begun or ended at this moment", "look again, and try again");
}
