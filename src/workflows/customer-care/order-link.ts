import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { CUSTOMER_CARE } from "../../modules/customer-care";
import type CustomerCareService from "../../modules/customer-care/service";
import { clock } from "../../shared/clock";
import { orderLinkFor, orderPageAt, readOrderLink } from "../../shared/order-link";
import { linkSecretOf } from "./link-secret";

const publicUrlOf = (container: MedusaContainer): string => container.resolve<CustomerCareService>(CUSTOMER_CARE).options.publicUrl;

/** The page that a link's token opens, as the shopper's browser reaches it. */
export const pageOfToken = (container: MedusaContainer, token: string): string => orderPageAt(publicUrlOf(container), token);

/** The order's page that needs no login, as mails link it. */
export const orderPageOf = (container: MedusaContainer, orderId: string): string =>
  orderLinkFor(orderId, {
    publicUrl: publicUrlOf(container),
    secret: linkSecretOf(container),
    now: clock.now(),
  });

/**
 * The order that a link's token opens.
 * @throws 404 for a wrong or expired token, alike.
 */
export function orderOfToken(container: MedusaContainer, token: string): string {
  const orderId = readOrderLink(token, clock.now(), linkSecretOf(container));
  if (!orderId) throw new MedusaError(MedusaError.Types.NOT_FOUND, "This link does not open an order; ask for a new one with order number and email");
  return orderId;
}
