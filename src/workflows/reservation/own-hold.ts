import { AsyncLocalStorage } from "node:async_hooks";
import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import type ReservationService from "../../modules/reservation/service";
import { reservationOf } from "./room";

/** The cart whose shopper asks. */
const asking = new AsyncLocalStorage<string>();
const told = new WeakSet<IInventoryService>();

/**
 * Core asks, before it changes a cart's line, whether all of the line is available. What the cart's own hold keeps is not, so
 * that nobody could change what they hold; and what the merchant keeps back is. While `run` goes on, it hears what is true for the cart.
 */
export function seeingOwnHold(container: MedusaContainer, cartId: string, run: () => void): void {
  tell(container.resolve(Modules.INVENTORY), reservationOf(container));
  asking.run(cartId, run);
}

function tell(inventory: IInventoryService, room: ReservationService): void {
  if (told.has(inventory)) return;
  told.add(inventory);
  const confirm = inventory.confirmInventory.bind(inventory);
  inventory.confirmInventory = async (item, locations, quantity, context) => {
    const cartId = asking.getStore();
    if (!cartId) return confirm(item, locations, quantity, context);
    return MathBN.gte(await room.availableTo(cartId, item, locations), quantity);
  };
}
