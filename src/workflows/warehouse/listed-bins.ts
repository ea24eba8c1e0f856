import type { MedusaContainer } from "@medusajs/framework/types";
import { literally } from "../../shared/like";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { warehouseOf } from "./room";

type Held = { inventory_item_id: string; quantity: number | null; replenish_below: number | null };
type Bin = { id: string; items?: Held[] };
type Named = { id: string; sku: string | null; title: string | null };
type Filters = Record<string, unknown> & { q?: string };

/** More items that are named alike than this nobody looks through. */
const MOST_ALIKE = 200;

/** What the list of bins is narrowed to: `q` is a part of a bin's code or zone, or of an item that lies in it. */
export async function binFilters(container: MedusaContainer, { q, ...filters }: Filters): Promise<Record<string, unknown>> {
  if (!q) return filters;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const part = literally(q);
  const { data: items } = await query.graph({ entity: "inventory_item", fields: ["id"], filters: { q: part }, pagination: { take: MOST_ALIKE } });
  const held = items.length ? await warehouseOf(container).listBinItems({ inventory_item_id: items.map(({ id }) => id) }, { select: ["bin_id"] as never, take: null as never }) : [];
  const like = { $ilike: `%${part}%` };
  return { ...filters, $or: [{ code: like }, { zone: like }, { id: (held as unknown as { bin_id: string }[]).map(({ bin_id }) => bin_id) }] };
}

/** Each with what its goods are called. */
export async function withItemNames<T extends Bin>(container: MedusaContainer, bins: T[]) {
  const ids = [...new Set(bins.flatMap(({ items }) => (items ?? []).map(({ inventory_item_id }) => inventory_item_id)))];
  const { data } = ids.length
    ? await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "inventory_item", fields: ["id", "sku", "title"], filters: { id: ids } })
    : { data: [] };
  const named = new Map((data as Named[]).map((item) => [item.id, item]));
  return bins.map(({ items, ...bin }) => ({
    ...bin, items: (items ?? []).map((held) => ({ ...held, sku: named.get(held.inventory_item_id)?.sku ?? null, title: named.get(held.inventory_item_id)?.title ?? null })),
  }));
}
