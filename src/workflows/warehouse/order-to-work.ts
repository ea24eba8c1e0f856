import type { MedusaContainer } from "@medusajs/framework/types";
import { BigNumber, ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import { planWork, type BackorderPolicy, type LineReservation, type Measured, type OrderLine, type PlannedWork } from "../../modules/warehouse/rules/plan-work";
import { millimetres, type LengthUnit } from "../../shared/lengths";
import type { FollowedOrder, Measures } from "../order-journey/followed-order";
import { itemTitle } from "./item-title";

type Item = FollowedOrder["items"][number];
type StockItem = Measures & { id: string; sku: string | null; title: string | null };
const STOCK_FIELDS = ["id", "sku", "title", "weight", "length", "width", "height"] as const;

const count = (value: unknown): number => new BigNumber((value ?? 0) as never).numeric;

/** What is still to be sent of a line: core's own count, so that a fulfilment made by hand is not done again. */
const openQuantity = (item: Item): number =>
  MathBN.max(0, MathBN.sub(count(item.quantity), count(item.detail?.fulfilled_quantity))).toNumber();

const known = (value: unknown): number | null => (Number(value) > 0 ? Number(value) : null);

/** In grams and millimetres; what core has in no unit is in the merchant's. */
function measured(of: Measures | null | undefined, unit: LengthUnit): Measured {
  const grams = known(of?.weight);
  const sides = [of?.length, of?.width, of?.height].map(known).map((side) => side && millimetres(side, unit));
  return { weight_grams: grams && Math.round(grams), size_mm: sides.every((side) => side !== null) ? (sides as [number, number, number]) : null };
}

/** A code of blanks is none. */
const code = (...told: readonly (string | null | undefined)[]): string | null => told.map((one) => one?.trim()).find(Boolean) ?? null;

const toLine = (item: Item, stock: Map<string, StockItem>, unit: LengthUnit): OrderLine => ({
  id: item.id,
  variant_id: item.variant_id ?? null,
  title: itemTitle(item),
  thumbnail: item.thumbnail ?? null,
  sku: code(item.variant_sku, item.variant?.sku),
  barcode: code(item.variant_barcode, item.variant?.barcode),
  open_quantity: openQuantity(item),
  requires_shipping: item.requires_shipping,
  manage_inventory: item.variant?.manage_inventory ?? false,
  variant: measured(item.variant, unit),
  product: measured(item.variant?.product, unit),
  inventory_items: (item.variant?.inventory_items ?? []).map((part) => ({
    inventory_item_id: part.inventory_item_id,
    required_quantity: part.required_quantity,
    sku: code(stock.get(part.inventory_item_id)?.sku),
    title: stock.get(part.inventory_item_id)?.title ?? null,
    ...measured(stock.get(part.inventory_item_id), unit),
  })),
});

async function stockItems(container: MedusaContainer, order: FollowedOrder): Promise<Map<string, StockItem>> {
  const ids = order.items.flatMap((item) => (item.variant?.inventory_items ?? []).map((part) => part.inventory_item_id));
  if (!ids.length) return new Map();
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems({ id: ids }, { select: [...STOCK_FIELDS], take: ids.length });
  return new Map((items as unknown as StockItem[]).map((item) => [item.id, item]));
}

async function reservationsOf(container: MedusaContainer, order: FollowedOrder): Promise<LineReservation[]> {
  const ids = order.items.map((item) => item.id);
  const rows = await container.resolve(Modules.INVENTORY).listReservationItems({ line_item_id: ids }, { take: null as never });
  return rows.map((r) => ({
    line_item_id: r.line_item_id!, inventory_item_id: r.inventory_item_id, location_id: r.location_id, quantity: count(r.quantity), waits: Boolean(r.allow_backorder),
  }));
}

/** Where goods leave that no location keeps count of: the first location of the order's sales channel. */
export async function usualLocationOf(container: MedusaContainer, order: FollowedOrder): Promise<string | null> {
  if (!order.sales_channel_id) return null;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "sales_channel", fields: ["stock_locations.id", "stock_locations.created_at"], filters: { id: order.sales_channel_id },
  });
  const locations = (data[0] as { stock_locations?: { id: string; created_at: string | Date }[] } | undefined)?.stock_locations ?? [];
  return [...locations].sort((a, b) => +new Date(a.created_at) - +new Date(b.created_at))[0]?.id ?? null;
}

/** What each location has to do for the order; undefined while its stock is not settled. */
export async function workFor(container: MedusaContainer, order: FollowedOrder, { lengthUnit, backorders }: { lengthUnit: LengthUnit; backorders: BackorderPolicy }): Promise<PlannedWork[] | undefined> {
  const [stock, reservations] = await Promise.all([stockItems(container, order), reservationsOf(container, order)]);
  const lines = order.items.map((item) => toLine(item, stock, lengthUnit));
  const unmanaged = lines.some((line) => !line.manage_inventory || !line.inventory_items.length);
  return planWork(lines, reservations, unmanaged ? await usualLocationOf(container, order) : null, backorders);
}
