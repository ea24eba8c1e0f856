import type { Wanted } from "../../src/modules/reservation/ledger/take/request";
import { demandsOf } from "../../src/modules/reservation/rules/demand";
import type { Item } from "./item";

let carts = 0;
const NOWHERE = { country_code: null, postal_code: null, latitude: null, longitude: null };

/** One unit of the item, wanted by a cart and a shopper of its own. */
export function unitWantedOf({ inventory_item_id, sales_channel_id }: Item): Wanted {
  const cart = `bench_${process.pid}_${(carts += 1)}`;
  const line = {
    id: `line_${cart}`, variant_id: `variant_${inventory_item_id}`, quantity: 1,
    variant: { manage_inventory: true, inventory_items: [{ inventory_item_id, required_quantity: 1 }] },
  };
  return {
    cart_id: cart, demands: demandsOf([line]),
    sale: { sales_channel_id, region_id: null, fulfillment_set_ids: [], destination: NOWHERE }, sourced_for: sales_channel_id,
    shopper: { key: cart, address: cart, is_guest: true },
  };
}
