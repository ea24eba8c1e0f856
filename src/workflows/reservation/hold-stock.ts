import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { notFound, Refusal } from "../../shared/errors";
import { findCart, openCart, wantedBy, type StockCart } from "./cart-stock";
import { presentHold, type PresentedHold } from "./present-hold";
import { reservationOf } from "./room";

/** Holds all of an open cart's lines, or extends its hold. @throws StockRefusal, TooManyHolds, 404, 409 */
export async function holdStock(container: MedusaContainer, cartId: string): Promise<PresentedHold> {
  const id = await holdCart(container, await openCart(container, cartId));
  return presentHold(await reservationOf(container).retrieveStockHold(id, { relations: ["lines"] }));
}

/** The same for a cart that was loaded. Gives the hold's id. */
export const holdCart = async (container: MedusaContainer, cart: StockCart): Promise<string> =>
  reservationOf(container).hold(await wantedBy(container, cart));

/** Lets a cart's hold follow its shopper's step: it lasts longer, and keeps what the cart has now. What can't be had is said when they pay. */
export async function keepHoldInStep(container: MedusaContainer, cartId: string): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const held = await knex("doorstep_stock_hold").where({ cart_id: cartId, state: "held", deleted_at: null }).where("expires_at", ">", clock.now()).first("id");
  if (!held) return;
  try {
    await holdCart(container, await openCart(container, cartId));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** The cart's live hold. @throws 404 when the cart does not exist or holds nothing */
export async function holdOf(container: MedusaContainer, cartId: string): Promise<PresentedHold> {
  await findCart(container, cartId);
  const hold = await liveHoldOf(container, cartId);
  if (!hold) throw notFound("stock hold of the cart", cartId);
  return hold;
}

/** The same; undefined where there is none. */
export async function liveHoldOf(container: MedusaContainer, cartId: string): Promise<PresentedHold | undefined> {
  const [hold] = await reservationOf(container).listStockHolds({ cart_id: cartId, state: ["held", "claimed"] }, { relations: ["lines"], take: 1 });
  return hold && presentHold(hold);
}

/** Gives the cart's held units back; nothing happens when there are none. @throws 404, 409 while the cart is being completed */
export async function releaseStock(container: MedusaContainer, cartId: string): Promise<void> {
  await findCart(container, cartId);
  await reservationOf(container).release(cartId);
}
