import { reservedOf, type Goods } from "../../integration-tests/setup/stock-shop";
import type { Call, Json } from "../../demo/walk/shop-client";

/** What a sale left behind: its orders, the units that the level calls reserved, and those that are. */
export type Sold = { orders: number; units: number; saidReserved: number; reserved: number };

const ALL = "limit=10000";
const sum = (quantities: number[]): number => quantities.reduce((total, quantity) => total + quantity, 0);

export async function soldOf(admin: Call, { variantId, itemIds: [itemId] }: Goods): Promise<Sold> {
  const { orders } = await admin("GET", `/admin/orders?${ALL}&status[]=pending&status[]=completed&fields=id,items.variant_id,items.quantity`);
  const lines = (orders as Json[]).flatMap(({ items }) => (items as Json[]).filter((item) => item.variant_id === variantId));
  const { reservations } = await admin("GET", `/admin/reservations?${ALL}&inventory_item_id[]=${itemId}`);
  return {
    orders: lines.length,
    units: sum(lines.map(({ quantity }) => quantity as number)),
    saidReserved: sum(Object.values(await reservedOf(admin, itemId!))),
    reserved: sum((reservations as Json[]).map(({ quantity }) => quantity as number)),
  };
}
