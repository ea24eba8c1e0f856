import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { BigNumber, ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import { optionFor, type PlacedLine } from "../../modules/delivery/rules/parts";
import { each, EACH } from "../../shared/sql-values";
import type { FollowedOrder } from "../order-journey/followed-order";
import { reservationOf } from "../reservation/room";
import { linesInPackage } from "../warehouse/facts";
import { usualLocationOf } from "../warehouse/order-to-work";
import { warehouseOf } from "../warehouse/room";
import { placeOfAll } from "./collected-at";
import { optionsToPromise, type OptionToPromise } from "./shipping-options";

type Item = FollowedOrder["items"][number];
/** A parcel that is made, sent or not. */
export type SentPart = { location_id: string; shipping_option_id: string | null; line_item_ids: string[]; sent_at: Date | null };
/** What of an order is still to be put together, and where; and what was. */
export type OrderToDeliver = { options: OptionToPromise[]; open: PlacedLine[]; parcels: SentPart[] };

const count = (value: unknown): number => new BigNumber((value ?? 0) as never).numeric;
const openQuantity = (item: Item): number => MathBN.max(0, MathBN.sub(count(item.quantity), count(item.detail?.fulfilled_quantity))).toNumber();

/** Undefined while the stock of what is open is not settled. */
export async function orderToDeliver(container: MedusaContainer, order: FollowedOrder): Promise<OrderToDeliver | undefined> {
  const options = await optionsToPromise(container, [...new Set((order.shipping_methods ?? []).flatMap(({ shipping_option_id }) => shipping_option_id ?? []))]);
  const ready = await readyToCollect(container, order, options);
  const isReady = (item: Item): boolean => ready.flatMap(({ lines }) => lines).filter(({ line_item_id }) => line_item_id === item.id).reduce((sum, { quantity }) => sum + quantity, 0) >= openQuantity(item);
  const items = order.items.filter((item) => item.requires_shipping && openQuantity(item) > 0 && !isReady(item));
  const profiles = options.length > 1 ? await profilesOf(container, items) : new Map<string, string>();
  const optionOf = (item: Item): string | null => optionFor(options, profiles.get(item.product_id ?? "") ?? null)?.id ?? null;
  const open = await placedOf(container, order, items, optionOf);
  return open && { options, open, parcels: [...parcelsOf(order, options), ...ready.map(({ part }) => part)] };
}

const parcelsOf = (order: FollowedOrder, options: readonly OptionToPromise[]): SentPart[] =>
  order.fulfillments.filter(({ canceled_at }) => !canceled_at).map((fulfilment) => ({
    location_id: fulfilment.location_id, shipping_option_id: fulfilment.shipping_option_id,
    line_item_ids: fulfilment.items.flatMap(({ line_item_id }) => line_item_id ?? []), sent_at: sentAt(fulfilment, options),
  }));

/** What somebody marked as delivered, and never as shipped, was sent by then; what is collected where it lies is there once it is packed. */
function sentAt({ shipped_at, delivered_at, packed_at, shipping_option_id, location_id }: FollowedOrder["fulfillments"][number], options: readonly OptionToPromise[]): Date | null {
  const isThere = options.some((option) => option.id === shipping_option_id && option.is_pickup && option.location_id === location_id);
  const at = shipped_at ?? (isThere ? packed_at : null) ?? delivered_at;
  return at ? new Date(at) : null;
}

type Ready = { part: SentPart; lines: { line_item_id: string; quantity: number }[] };

/** Cartons that wait for the shopper, where the order is collected. */
async function readyToCollect(container: MedusaContainer, order: FollowedOrder, options: readonly OptionToPromise[]): Promise<Ready[]> {
  const place = placeOfAll(options);
  if (!place) return [];
  const packages = await warehouseOf(container).listPackages({ order_id: order.id, location_id: place, state: "packed" }, { relations: ["items"], take: null as never });
  return packages.map(({ location_id, packed_at, items }) => {
    const lines = linesInPackage(items);
    return { lines, part: { location_id, shipping_option_id: options[0]!.id, line_item_ids: lines.map(({ line_item_id }) => line_item_id), sent_at: new Date(packed_at) } };
  });
}

/** Where the open lines' goods are reserved; undefined while one of them is not. */
async function placedOf(container: MedusaContainer, order: FollowedOrder, items: readonly Item[], optionOf: (item: Item) => string | null): Promise<PlacedLine[] | undefined> {
  if (!items.length) return [];
  const reservations = await container.resolve(Modules.INVENTORY).listReservationItems({ line_item_id: items.map(({ id }) => id) }, { take: null as never });
  const awaited = reservations.filter(({ allow_backorder }) => allow_backorder);
  const queue = awaited.length ? await reservationOf(container).backorders([...new Set(awaited.map(({ inventory_item_id }) => inventory_item_id))]) : [];
  const isCounted = ({ variant }: Item): boolean => Boolean(variant?.manage_inventory && variant.inventory_items?.length);
  const usual = items.every(isCounted) ? null : await usualLocationOf(container, order);
  const placed = items.map((item): PlacedLine[] => {
    const line = { line_item_id: item.id, shipping_option_id: optionOf(item) };
    if (!isCounted(item)) return usual ? [{ ...line, location_id: usual, waits: false, expected_at: null }] : [];
    return reservations.filter(({ line_item_id }) => line_item_id === item.id).map(({ inventory_item_id, location_id, allow_backorder }) => ({
      ...line, location_id, waits: Boolean(allow_backorder),
      expected_at: queue.find((one) => one.order_line_item_id === item.id && one.inventory_item_id === inventory_item_id && one.location_id === location_id)?.expected_at ?? null,
    }));
  });
  return placed.every((parts) => parts.length) ? placed.flat() : undefined;
}

/** The shipping profile of each product. */
async function profilesOf(container: MedusaContainer, items: readonly Item[]): Promise<Map<string, string>> {
  const { rows } = (await container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `select product_id, shipping_profile_id from product_shipping_profile where product_id = any(${EACH}) and deleted_at is null`, [each(items.flatMap(({ product_id }) => product_id ?? []))]
  )) as { rows: { product_id: string; shipping_profile_id: string }[] };
  return new Map(rows.map(({ product_id, shipping_profile_id }) => [product_id, shipping_profile_id]));
}
