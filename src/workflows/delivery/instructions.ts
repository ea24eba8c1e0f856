import type { MedusaContainer } from "@medusajs/framework/types";
import type { InstructionsRow, Wishes } from "../../modules/delivery/service";
import { knownCart, openCart } from "./open-cart";
import { deliveryOf } from "./room";

/** A cart's wishes as the store's routes tell them. */
export type GivenWishes = { instructions: string | null; gift_message: string | null; gift_receipt: boolean; leave_at: string | null };

const told = (row: InstructionsRow | undefined): GivenWishes => ({
  instructions: row?.instructions ?? null,
  gift_message: row?.gift_message ?? null,
  gift_receipt: row?.gift_receipt ?? false,
  leave_at: row?.leave_at ?? null,
});

/** Keeps a cart's wishes for its order. @throws MedusaError 404 unknown cart, 409 completed cart */
export async function giveDeliveryInstructions(container: MedusaContainer, cartId: string, wishes: Wishes): Promise<GivenWishes> {
  await openCart(container, cartId);
  return told(await deliveryOf(container).giveInstructions(cartId, wishes));
}

/** A cart's wishes. @throws MedusaError 404 unknown cart */
export async function deliveryInstructionsOf(container: MedusaContainer, cartId: string): Promise<GivenWishes> {
  await knownCart(container, cartId);
  return told(await deliveryOf(container).instructionsOfCart(cartId));
}
