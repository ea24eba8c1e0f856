import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Wanted } from "../../modules/reservation/ledger/take";
import { demandsOf, type CartLine } from "../../modules/reservation/rules/demand";
import { notFound, wrongState } from "../../shared/errors";
import { sourcingOf } from "./cart-locations";

const FIELDS = [
  "id", "completed_at", "sales_channel_id", "shipping_methods.shipping_option_id", "items.id", "items.variant_id", "items.quantity",
  "items.variant.manage_inventory", "items.variant.allow_backorder",
  "items.variant.inventory_items.inventory_item_id", "items.variant.inventory_items.required_quantity",
];

export type StockCart = {
  id: string;
  completed_at?: unknown;
  sales_channel_id?: string | null;
  items?: (CartLine | null)[] | null;
  shipping_methods?: ({ shipping_option_id?: string | null } | null)[] | null;
};

/** The cart as far as stock goes. @throws 404 when there is none, 409 when it was completed */
export async function openCart(container: MedusaContainer, cartId: string): Promise<StockCart> {
  const cart = await findCart(container, cartId);
  if (cart.completed_at) throw wrongState("cart", "completed", "nothing, its order has the stock");
  return cart;
}

/** The same for a cart in any state. @throws 404 */
export async function findCart(container: MedusaContainer, cartId: string): Promise<StockCart> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "cart", fields: FIELDS, filters: { id: cartId } });
  if (!data[0]) throw notFound("cart", cartId);
  return data[0] as unknown as StockCart;
}

/** What the cart wants from stock, and how the locations that give it are chosen. */
export async function wantedBy(container: MedusaContainer, cart: StockCart): Promise<Wanted> {
  const lines = (cart.items ?? []).filter((item): item is CartLine => item !== null);
  return { cart_id: cart.id, demands: demandsOf(lines), sourcing: await sourcingOf(container, cart) };
}
