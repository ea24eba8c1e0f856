import { askedOnce } from "./asked-once";
import type { Call, Json } from "./shop-client";

export type Buyer = { email: string; region: string; address: Json };
export type Wish = { sku: string; quantity: number };

export const BUYERS = {
  anna: { email: "anna.lindqvist@example.com", region: "Europe", address: { first_name: "Anna", last_name: "Lindqvist", address_1: "Kastanienallee 7", city: "Berlin", postal_code: "10435", country_code: "de", phone: "+4930123456" } },
  tom: { email: "tom.okafor@example.com", region: "United States", address: { first_name: "Tom", last_name: "Okafor", address_1: "417 Montgomery Street", city: "San Francisco", province: "CA", postal_code: "94104", country_code: "us", phone: "+14155550134" } },
  yuki: { email: "yuki.tanaka@example.com", region: "Japan", address: { first_name: "Yuki", last_name: "Tanaka", address_1: "1-2-3 Jingumae", city: "Shibuya", province: "Tokyo", postal_code: "150-0001", country_code: "jp", phone: "+81312345678" } },
} satisfies Record<string, Buyer>;

const regionsOf = askedOnce(async (shop) => (await shop("GET", "/store/regions")).regions as Json[]);
const regionOf = async (shop: Call, buyer: Buyer): Promise<string> => (await regionsOf(shop)).find(({ name }) => name === buyer.region)!.id as string;

/** A cart with the buyer's address: empty, or with what is named by its variants. */
export async function newCart(shop: Call, buyer: Buyer, items: { variant_id: string; quantity: number }[] = []): Promise<string> {
  const region_id = await regionOf(shop, buyer);
  const { cart } = await shop("POST", "/store/carts?fields=id", { region_id, email: buyer.email, shipping_address: buyer.address, billing_address: buyer.address, items });
  return cart.id as string;
}

/** Puts what is wished for and not in it yet into the cart, and chooses the way of shipping. */
export async function fill(shop: Call, cartId: string, buyer: Buyer, wishes: Wish[], shipping?: string): Promise<Json> {
  const region = await regionOf(shop, buyer);
  const { products } = await shop("GET", `/store/products?region_id=${region}&limit=500&fields=id,variants.id,variants.sku`);
  const variants = (products as Json[]).flatMap((product) => product.variants as Json[]);
  const { cart } = await shop("GET", `/store/carts/${cartId}`);
  for (const { sku, quantity } of wishes) {
    const variantId = variants.find((variant) => variant.sku === sku)!.id as string;
    if ((cart.items as Json[]).some((item) => item.variant_id === variantId)) continue;
    await shop("POST", `/store/carts/${cartId}/line-items`, { variant_id: variantId, quantity });
  }
  const option_id = await wayOfShipping(shop, cartId, shipping);
  const answer = await shop("POST", `/store/carts/${cartId}/shipping-methods`, { option_id });
  return answer.cart as Json;
}

/** The id of the way of shipping of this name. @throws Error where the cart cannot be sent so */
export async function wayOfShipping(shop: Call, cartId: string, name = "Standard"): Promise<string> {
  const { shipping_options } = await shop("GET", `/store/shipping-options?cart_id=${cartId}`);
  const option = (shipping_options as Json[]).find((one) => one.name === name);
  if (!option) throw new Error(`No shipping option "${name}" for the cart: ${JSON.stringify(shipping_options)}`);
  return option.id as string;
}

/** A cart that is filled up to the point where its buyer starts to pay. */
export async function fillCart(shop: Call, buyer: Buyer, wishes: Wish[], shipping?: string): Promise<Json> {
  return fill(shop, await newCart(shop, buyer), buyer, wishes, shipping);
}

/** Starts to pay: a payment collection and a session, as every storefront does. */
export async function startPayment(shop: Call, cartId: string, provider: string, data: Json = {}): Promise<Json> {
  const { payment_collection } = await shop("POST", "/store/payment-collections", { cart_id: cartId });
  const answer = await shop("POST", `/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: provider, data });
  return answer.payment_collection as Json;
}

/** Completes the cart. The order, or the reason why there is none. */
export async function buy(shop: Call, cartId: string): Promise<{ order?: Json; error?: Json }> {
  const answer = await shop("POST", `/store/carts/${cartId}/complete`);
  return answer.type === "order" ? { order: answer.order as Json } : { error: answer.error as Json };
}
