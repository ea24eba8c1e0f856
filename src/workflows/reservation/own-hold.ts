import { AsyncLocalStorage } from "node:async_hooks";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IInventoryService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { SELLABLE_LEVELS } from "./sellable";

/** The cart whose shopper asks. */
const asking = new AsyncLocalStorage<string>();
const told = new WeakSet<IInventoryService>();

const AVAILABLE = `
  select ((select coalesce(sum(a.sellable), 0) from (${SELLABLE_LEVELS}) a where a.inventory_item_id = ? and a.location_id = any(?))
    + (select coalesce(sum(r.quantity), 0) from reservation_item r join doorstep_stock_hold h on h.id = r.external_id
       where h.cart_id = ? and h.state in ('held', 'claimed') and h.deleted_at is null
         and r.inventory_item_id = ? and r.location_id = any(?) and r.line_item_id is null and r.deleted_at is null))::text as units`;

/**
 * Core asks, before it changes a cart's line, whether all of the line is available. What the cart's own hold keeps is not, so
 * that nobody could change what they hold; and what the merchant keeps back is. While `run` goes on, it hears what is true for the cart.
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
    const { rows } = (await knex.raw(AVAILABLE, [clock.now(), item, locations, cartId, item, locations])) as { rows: [{ units: string }] };
    return MathBN.gte(rows[0].units, quantity);
  };
}
