import type { MedusaContainer } from "@medusajs/framework/types";
import { tooOften, wrongState } from "../../../shared/errors";
import type { Checkout } from "../../../shared/payment-source";
import { customerCareOf } from "../../customer-care/room";
import { openRequestOf } from "./catch-up-request";
import { beginRequestedPayment } from "./pay-request";
import { checkoutFormOf } from "./payment-link";
import { paymentSourceOf } from "../payment-source";

const WINDOW_SECONDS = 900;
/** More than anybody needs who tries one card after another. */
const MOST_BEGUN = 40;

/**
 * What the page's form needs for the shopper to pay what they are asked to; the same for every tab.
 * @throws 429 when begun too often; 409 where nothing is to be paid, not by a link, or another tab begins at the same moment
 */
export async function beginCheckout(container: MedusaContainer, orderId: string): Promise<Checkout> {
  const knocks = await customerCareOf(container).knock(`pay:${orderId}`, WINDOW_SECONDS);
  if (knocks > MOST_BEGUN) throw tooOften("Too many tries; try again in a quarter of an hour");
  const open = await openRequestOf(container, orderId);
  if (open && !checkoutFormOf(container, open.provider_id)) throw notByLink();
  const session = await beginRequestedPayment(container, orderId);
  const checkout = paymentSourceOf(container, session.provider_id)?.checkoutOf(session.data ?? {});
  if (!checkout) throw notByLink();
  return checkout;
}

const notByLink = () => wrongState("payment", "by a provider that takes none by a link", "write to the shop");
