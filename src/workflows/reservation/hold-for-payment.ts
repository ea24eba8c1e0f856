import type { MedusaContainer } from "@medusajs/framework/types";
import { cartOfCollection } from "./cart-of-collection";
import { findCart } from "./cart-stock";
import { holdCart } from "./hold-stock";
import { reservationOf } from "./room";

/**
 * Holds the stock of the cart that a payment collection pays for. Does nothing where the option is off, and for
 * collections of no cart or of a completed one: core answers for those. @throws StockRefusal
 */
export async function holdForPayment(container: MedusaContainer, paymentCollectionId: string): Promise<void> {
  if (!reservationOf(container).options.holds.onPayment) return;
  const cartId = await cartOfCollection(container, paymentCollectionId);
  const cart = cartId ? await findCart(container, cartId) : undefined;
  if (cart && !cart.completed_at) await holdCart(container, cart);
}
