import type { MedusaContainer } from "@medusajs/framework/types";
import type { CheckoutForm } from "../../../shared/payment-source";
import { orderPageOf } from "../../customer-care/order-link";
import { openRequestOf } from "./catch-up-request";
import { paymentSourceOf } from "../payment-source";

/** Where the shopper pays what they are asked to, without a login: a signed address that ends like the order's page. */
export const paymentLinkFor = async (container: MedusaContainer, orderId: string): Promise<string> => `${await orderPageOf(container, orderId)}/payment`;

/** The form by which a shopper pays a provider's payment on that page; null where it is not set up for it. */
export const checkoutFormOf = (container: MedusaContainer, providerId: string): CheckoutForm | null =>
  paymentSourceOf(container, providerId)?.checkoutForm() ?? null;

/** The link by which the order's shopper can pay what they are asked to; null where nothing is asked, or it can't be paid so. */
export async function payableLinkOf(container: MedusaContainer, orderId: string): Promise<string | null> {
  const open = await openRequestOf(container, orderId);
  return open && checkoutFormOf(container, open.provider_id) ? await paymentLinkFor(container, orderId) : null;
}
