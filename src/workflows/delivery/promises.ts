import type { MedusaContainer } from "@medusajs/framework/types";
import { listShippingOptionsForCartWorkflow } from "@medusajs/medusa/core-flows";
import { partsOf, type Part, type PlacedLine } from "../../modules/delivery/rules/parts";
import { reckon, type Reckoned } from "../../modules/delivery/rules/reckon";
import { zonesOf, type Place } from "../../modules/delivery/rules/zones";
import type { Preview } from "../../modules/reservation/ledger/preview";
import { demandsOf } from "../../modules/reservation/rules/demand";
import { clock } from "../../shared/clock";
import { readersZone } from "../../shared/zone-of-place";
import { openCart, type StockCart } from "../reservation/cart-stock";
import { reservationOf } from "../reservation/room";
import { saleBy } from "../reservation/sale-of";
import { cartToDeliver, type CartToDeliver } from "./cart-to-deliver";
import { parcelOf, type Pages } from "./parcel-of";
import { deliveryOf } from "./room";
import { optionsToPromise, servicesOf, type OptionToPromise } from "./shipping-options";
import { toldPromise, type ToldPromise } from "./told-promise";

/** The promise of each shipping option that the cart can choose now. @throws MedusaError 404 unknown cart, 409 completed cart */
export async function deliveryPromisesFor(container: MedusaContainer, cartId: string): Promise<ToldPromise[]> {
  const cart = await openCart(container, cartId);
  const { result } = await listShippingOptionsForCartWorkflow(container).run({ input: { cart_id: cartId, is_return: false, fields: ["id"] } });
  return promisesFor(container, cart, (result as { id: string }[]).map(({ id }) => id));
}

/** The promise of each of these shipping options; the number of statements does not depend on how many there are. */
export async function promisesFor(container: MedusaContainer, cart: StockCart, optionIds: readonly string[]): Promise<ToldPromise[]> {
  const [toDeliver, options] = await Promise.all([cartToDeliver(container, cart.id), optionsToPromise(container, optionIds)]);
  const sets = [...new Set(options.map(({ fulfillment_set_id }) => fulfillment_set_id))];
  const now = clock.now();
  const room = deliveryOf(container);
  const [previews, almanac] = await Promise.all([
    reservationOf(container).preview(cart.id, demandsOf((cart.items ?? []).filter((item) => item !== null)), sets.map((set) => saleBy(cart, [set]))),
    room.almanac({ services: options.flatMap(servicesOf), zones: zonesOf(toDeliver.destination) }),
  ]);
  const { warehouse: { backorders } } = room.options;
  const timeZone = readersZone(room.options, toDeliver.destination);
  return options.map((option) => {
    const preview = previews[sets.indexOf(option.fulfillment_set_id)]!;
    const parts = partsOf(placedFor(option, cart, toDeliver, preview), backorders);
    const windows = parts.map((part) => ({ part, window: windowOf(part, option, toDeliver.destination, almanac, now) }));
    return toldPromise(option, windows, now, timeZone);
  });
}

/** Where the lines come from that go by this option; a line that cannot be had comes from nowhere. */
function placedFor(option: OptionToPromise, cart: StockCart, { lines }: CartToDeliver, preview: Preview): PlacedLine[] {
  const own = lines.filter(({ profile }) => profile === option.shipping_profile_id);
  const shipping_option_id = option.id;
  return (own.length ? own : lines).flatMap(({ id: line_item_id }): PlacedLine[] => {
    if (preview.short.includes(line_item_id)) return [{ line_item_id, location_id: "", shipping_option_id, waits: true, expected_at: null }];
    const parts = preview.parts.filter((part) => part.line_item_id === line_item_id);
    if (parts.length) return parts.map(({ location_id, waits, expected_at }) => ({ line_item_id, location_id, shipping_option_id, waits, expected_at }));
    return [{ line_item_id, location_id: usualLocation(preview, cart) ?? "", shipping_option_id, waits: false, expected_at: null }];
  });
}

/** Where goods leave that nobody keeps count of: the oldest location of the sales channel. */
const usualLocation = ({ locations }: Preview, { sales_channel_id }: StockCart): string | undefined =>
  [...locations].filter((one) => sales_channel_id && one.sales_channel_ids.includes(sales_channel_id)).sort((a, b) => +new Date(a.created_at) - +new Date(b.created_at))[0]?.id;

function windowOf(part: Part, option: OptionToPromise, destination: Place, almanac: Pages, now: Date): Reckoned | undefined {
  const parcel = parcelOf(part, option, destination, almanac);
  if (!parcel || (part.waits && !part.expected_at)) return undefined;
  if (!part.waits) return reckon(parcel, now, almanac);
  const awaited = reckon(parcel, new Date(Math.max(now.getTime(), Date.parse(part.expected_at!))), almanac);
  return awaited && { ...awaited, order_by: null };
}
