import { AsyncLocalStorage } from "node:async_hooks";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";

/** The cart whose shopper asks. */
const asking = new AsyncLocalStorage<string>();
const told = new WeakSet<IInventoryService>();

const OWN = `
  select coalesce(sum(r.quantity), 0)::text as units from reservation_item r join doorstep_stock_hold h on h.id = r.external_id
  where h.cart_id = ? and h.state in ('held', 'claimed') and h.deleted_at is null
    and r.inventory_item_id = ? and r.location_id = any(?) and r.line_item_id is null and r.deleted_at is null`;

/**
 * Core asks, before it changes a cart's line, whether all of the line is available; what the cart's own hold keeps is not,
 * so that nobody could change what they hold. While `run` goes on, that counts as available to the cart.
 */
export function seeingOwnHold(container: MedusaContainer, cartId: string, run: () => void): void {
  tell(container.resolve(Modules.INVENTORY), container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION));
  asking.run(cartId, run);
}

function tell(inventory: IInventoryService, knex: Knex): void {
  if (told.has(inventory)) return;
  told.add(inventory);
  const confirm = inventory.confirmInventory.bind(inventory);
  inventory.confirmInventory = async (item, locations, quantity, context) => {
    const cartId = asking.getStore();
    if (!cartId) return confirm(item, locations, quantity, context);
    const { rows } = (await knex.raw(OWN, [cartId, item, locations])) as { rows: [{ units: string }] };
    return confirm(item, locations, MathBN.max(0, MathBN.sub(quantity, rows[0].units)), context);
  };
}
