import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Declarable } from "../../modules/carrier/rules/customs";
import { toSmallestUnit } from "../../providers/carrier/money";

/** What is in a parcel, and what its orders are worth in all. Amounts in the smallest unit. */
export type ParcelContents = { items: Declarable[]; order_value: number; parcel_value: number; tags: string[]; metadata: Record<string, unknown>[] };

/** Where nothing depends on what is in it. */
export const UNKNOWN_CONTENTS: ParcelContents = { items: [], order_value: 0, parcel_value: 0, tags: [], metadata: [] };

type Goods = { weight: number | null; hs_code: string | null; origin_country: string | null };
type Product = Goods & { tags?: { value: string }[]; metadata: Record<string, unknown> | null };
type Item = { id: string; title: string; product_title: string | null; unit_price: number; detail: { quantity: number }; variant?: (Goods & { product?: Product | null }) | null };

const GOODS = ["weight", "hs_code", "origin_country"];
const FIELDS = [
  "currency_code", "items.id", "items.title", "items.product_title", "items.unit_price", "items.detail.quantity", ...GOODS.map((field) => `items.variant.${field}`),
  ...[...GOODS, "metadata", "tags.value"].map((field) => `items.variant.product.${field}`),
];

type Held = { order: { id: string; currency_code: string }; lines: { line_item_id: string; quantity: number }[] };

/** The goods of these order lines, in these quantities; of orders in one currency. */
export async function parcelContents(container: MedusaContainer, held: readonly [Held, ...Held[]]): Promise<ParcelContents> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: held.map(({ order }) => order.id) } });
  const all = (data as unknown as { items: Item[] }[]).flatMap(({ items }) => items);
  const [{ order: { currency_code } }] = held;
  const lines = held.flatMap((one) => one.lines);
  const price = (item: Item): number => toSmallestUnit(String(item.unit_price), currency_code);
  const packed = lines.flatMap(({ line_item_id, quantity }) => all.filter(({ id }) => id === line_item_id).map((item) => ({ ...item, quantity })));
  const items = packed.map((item) => declarable(item, price(item)));
  const products = packed.flatMap(({ variant }) => (variant?.product ? [variant.product] : []));
  return {
    items, order_value: all.reduce((sum, item) => sum + price(item) * item.detail.quantity, 0), parcel_value: items.reduce((sum, item) => sum + item.price * item.quantity, 0),
    tags: products.flatMap(({ tags }) => (tags ?? []).map(({ value }) => value)), metadata: products.map(({ metadata }) => metadata ?? {}),
  };
}

/** A variant's own measures and origin go before its product's. */
const declarable = ({ title, product_title, quantity, variant }: Item & { quantity: number }, price: number): Declarable => ({
  title: product_title ?? title, quantity, price, grams: variant?.weight ?? variant?.product?.weight ?? null,
  hs_code: variant?.hs_code ?? variant?.product?.hs_code ?? null, origin_country: variant?.origin_country ?? variant?.product?.origin_country ?? null,
});
