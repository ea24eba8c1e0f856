import type { MedusaContainer } from "@medusajs/framework/types";
import { RESERVATION } from "../../modules/reservation";
import type ReservationService from "../../modules/reservation/service";
import { notFound } from "../../shared/errors";
import { findCart, openCart, wantedBy } from "./cart-stock";
import { presentHold, type PresentedHold } from "./present-hold";

const room = (container: MedusaContainer) => container.resolve<ReservationService>(RESERVATION);

/** Holds all of an open cart's lines, or extends its hold. @throws StockRefusal, 404, 409 */
export async function holdStock(container: MedusaContainer, cartId: string): Promise<PresentedHold> {
  const cart = await openCart(container, cartId);
  const id = await room(container).hold(await wantedBy(container, cart));
  return presentHold(await room(container).retrieveStockHold(id, { relations: ["lines"] }));
}

/** The cart's live hold. @throws 404 when the cart does not exist or holds nothing */
export async function holdOf(container: MedusaContainer, cartId: string): Promise<PresentedHold> {
  await findCart(container, cartId);
  const [hold] = await room(container).listStockHolds({ cart_id: cartId, state: ["held", "claimed"] }, { relations: ["lines"], take: 1 });
  if (!hold) throw notFound("stock hold of the cart", cartId);
  return presentHold(hold);
}

/** Gives the cart's held units back; nothing happens when there are none. @throws 404, 409 while the cart is being completed */
export async function releaseStock(container: MedusaContainer, cartId: string): Promise<void> {
  await findCart(container, cartId);
  await room(container).release(cartId);
}
