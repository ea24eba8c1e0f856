import type { Environment, StoreProcess } from "../../demo/store/process";
import { adminOf, HttpError, shopperOf, type Call, type Json } from "../../demo/walk/shop-client";
import { buy, BUYERS, newCart, startPayment, wayOfShipping, type Buyer } from "../../demo/walk/shopper";
import { asDocumented } from "./reference";
import type { Goods } from "./stock-shop";
import { freshDatabase, startTestStore } from "./store";

/** A store over a database of its own, and its two doors. */
export type Shop = { database: string; store: StoreProcess; admin: Call; shop: Call };

export async function openShop(env: Environment = {}): Promise<Shop> {
  const database = await freshDatabase();
  const store = await startTestStore(database, env);
  const admin = asDocumented(await adminOf(store.url));
  return { database, store, admin, shop: asDocumented(await shopperOf(store.url, admin)) };
}

/** Completes the cart. @throws Error when that makes no order */
export async function bought(shop: Call, cart: Json): Promise<Json> {
  const { order, error } = await buy(shop, cart.id as string);
  if (!order) throw new Error(`no order: ${JSON.stringify(error)}`);
  return order;
}

export type Purchase = { quantity?: number; buyer?: Buyer; wishes?: Json; shipping?: string };

/** The ways of shipping that were offered, by where to and their name: a suite asks once. */
const offered = new WeakMap<Call, Map<string, string>>();

async function offeredWay(shop: Call, cartId: string, buyer: Buyer, name?: string): Promise<string> {
  const ways = offered.get(shop) ?? new Map<string, string>();
  offered.set(shop, ways);
  const key = `${buyer.address.country_code} ${name}`;
  const way = ways.get(key) ?? (await wayOfShipping(shop, cartId, name));
  ways.set(key, way);
  return way;
}

/** An order of the goods, paid by Medusa's own provider of nothing. They are in the cart from its beginning: core reckons a cart anew with each change. */
export async function ordered(shop: Call, goods: Goods, { quantity = 1, buyer = BUYERS.anna, wishes, shipping }: Purchase = {}): Promise<Json> {
  const id = await newCart(shop, buyer, [{ variant_id: goods.variantId, quantity }]);
  await shop("POST", `/store/carts/${id}/shipping-methods?fields=id`, { option_id: await offeredWay(shop, id, buyer, shipping) });
  if (wishes) await shop("POST", `/store/carts/${id}/delivery-instructions`, wishes);
  await startPayment(shop, id, "pp_system_default");
  return bought(shop, { id });
}

/** What a call is refused with; a call that is not refused fails the test. */
export const refusal = (call: Promise<unknown>): Promise<HttpError> =>
  call.then(() => Promise.reject(new Error("was not refused")), (error: unknown) => error as HttpError);
