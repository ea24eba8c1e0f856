import { reservedOf, type Goods } from "../../integration-tests/setup/stock-shop";
import type { Call, Json } from "../../demo/walk/shop-client";

/** What a sale left behind: orders of its goods that are not canceled, the units that the level calls reserved, and those that are. */
export type Sold = { orders: number; saidReserved: number; reserved: number };

const ALL = "limit=10000";
const sum = (quantities: number[]): number => quantities.reduce((total, quantity) => total + quantity, 0);

export async function soldOf(admin: Call, { variantId, itemIds: [itemId] }: Goods): Promise<Sold> {
  const { orders } = await admin("GET", `/admin/orders?${ALL}&status[]=pending&status[]=completed&fields=id,items.variant_id`);
  const { reservations } = await admin("GET", `/admin/reservations?${ALL}&inventory_item_id[]=${itemId}`);
  return {
    orders: (orders as Json[]).filter(({ items }) => (items as Json[]).some((item) => item.variant_id === variantId)).length,
    saidReserved: sum(Object.values(await reservedOf(admin, itemId!))),
    reserved: sum((reservations as Json[]).map(({ quantity }) => quantity as number)),
  };
}
