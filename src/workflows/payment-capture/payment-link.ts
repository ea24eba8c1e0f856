import type { MedusaContainer } from "@medusajs/framework/types";
import { orderPageOf } from "../customer-care/order-link";

/** Where the shopper pays what they are asked to, without a login: a signed address that ends like the order's page. */
export const paymentLinkFor = (container: MedusaContainer, orderId: string): string => `${orderPageOf(container, orderId)}/payment`;
