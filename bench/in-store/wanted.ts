import type { Wanted } from "../../src/modules/reservation/ledger/take";
import { demandsOf } from "../../src/modules/reservation/rules/demand";
import type { Item } from "./item";

let carts = 0;

/** One unit of the item, wanted by a cart of its own. */
export function unitWantedOf({ inventory_item_id, location_id }: Item): Wanted {
  const cart = `bench_${process.pid}_${(carts += 1)}`;
  const line = {
    id: `line_${cart}`, variant_id: `variant_${inventory_item_id}`, quantity: 1,
    variant: { manage_inventory: true, inventory_items: [{ inventory_item_id, required_quantity: 1 }] },
  };
  return { cart_id: cart, demands: demandsOf([line]), locations: [location_id] };
}
