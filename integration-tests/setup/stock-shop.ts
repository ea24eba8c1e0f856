import type { Call, Json } from "../../demo/walk/shop-client";
import { askedOnce } from "../../demo/walk/asked-once";

export type Goods = { sku: string; variantId: string; itemIds: string[] };
/** What one unit of the goods is made of: how many of an inventory item, and how many of it lie where, by the location's name. */
export type Part = { required?: number; stock: Record<string, number> };

const idBy = (rows: Json[], name: string): string => rows.find((row) => row.name === name)!.id as string;
let made = 0;

/** The profile and the sales channels of the shop's goods. */
const placesToSell = askedOnce(async (admin) => {
  const { shipping_profiles } = await admin("GET", "/admin/shipping-profiles");
  const { sales_channels } = await admin("GET", "/admin/sales-channels");
  return { profile: idBy(shipping_profiles as Json[], "Parcels"), channels: (sales_channels as Json[]).map(({ id }) => ({ id: id as string })) };
});

/** Puts goods of a suite's own into the shop, so that no suite depends on what the demo has in stock. `coded`: with SKUs. Of no parts, nobody keeps count of them. */
export async function makeGoods(
  admin: Call, parts: Part[], { backorder = false, coded = true, prices = { eur: 10, usd: 10 } as Record<string, number> } = {}
): Promise<Goods> {
  const sku = `STOCK-${(made += 1)}`;
  const { stock_locations } = await admin("GET", "/admin/stock-locations");
  const { profile, channels } = await placesToSell(admin);
  const itemIds: string[] = [];
  for (const [n, { stock }] of parts.entries()) {
    const location_levels = Object.entries(stock).map(([name, stocked_quantity]) => ({ location_id: idBy(stock_locations as Json[], name), stocked_quantity }));
    const { inventory_item } = await admin("POST", "/admin/inventory-items?fields=id", { ...(coded ? { sku: `${sku}-${n}` } : { title: `Part ${n}` }), location_levels });
    itemIds.push((inventory_item as Json).id as string);
  }
  const { product } = await admin("POST", "/admin/products?fields=variants.id", {
    title: sku, status: "published", shipping_profile_id: profile, sales_channels: channels, options: [{ title: "Size", values: ["One"] }],
    variants: [{
      title: "One", ...(coded ? { sku } : {}), options: { Size: "One" }, manage_inventory: parts.length > 0, allow_backorder: backorder,
      prices: Object.entries(prices).map(([currency_code, amount]) => ({ currency_code, amount })),
      inventory_items: itemIds.map((inventory_item_id, n) => ({ inventory_item_id, required_quantity: parts[n]!.required ?? 1 })),
    }],
  });
  return { sku, variantId: (product as Json).variants[0].id as string, itemIds };
}

/** The id of the stock location of this name. */
export const locationId = async (admin: Call, name: string): Promise<string> => idBy((await admin("GET", "/admin/stock-locations")).stock_locations as Json[], name);

/** How many of an inventory item the levels say are reserved, by the location's name. */
export async function reservedOf(admin: Call, itemId: string): Promise<Record<string, number>> {
  const { stock_locations } = await admin("GET", "/admin/stock-locations");
  const { inventory_levels } = await admin("GET", `/admin/inventory-items/${itemId}/location-levels`);
  const nameOf = new Map((stock_locations as Json[]).map(({ id, name }) => [id as string, name as string]));
  return Object.fromEntries((inventory_levels as Json[]).map((level) => [nameOf.get(level.location_id as string)!, level.reserved_quantity as number]));
}

/** The reservations that an order's lines have, as `quantity at location`. */
export async function reservationsOf(admin: Call, order: Json): Promise<string[]> {
  const { stock_locations } = await admin("GET", "/admin/stock-locations");
  const lines = (order.items as Json[]).map((item) => `line_item_id[]=${item.id}`).join("&");
  const { reservations } = await admin("GET", `/admin/reservations?${lines}`);
  return (reservations as Json[])
    .map(({ quantity, location_id }) => `${quantity} at ${(stock_locations as Json[]).find(({ id }) => id === location_id)!.name}`)
    .sort();
}
