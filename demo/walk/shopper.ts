import type { Call, Json } from "./shop-client";

export type Buyer = { email: string; country: string; address: Json; region: string };
export type Wish = { sku: string; quantity: number };

export const BUYERS = {
  anna: { email: "anna.lindqvist@example.com", country: "de", region: "Europe", address: { first_name: "Anna", last_name: "Lindqvist", address_1: "Kastanienallee 7", city: "Berlin", postal_code: "10435", country_code: "de", phone: "+4930123456" } },
  tom: { email: "tom.okafor@example.com", country: "us", region: "United States", address: { first_name: "Tom", last_name: "Okafor", address_1: "417 Montgomery Street", city: "San Francisco", province: "CA", postal_code: "94104", country_code: "us", phone: "+14155550134" } },
  yuki: { email: "yuki.tanaka@example.com", country: "jp", region: "Japan", address: { first_name: "結希", last_name: "田中", address_1: "神宮前1-2-3", city: "渋谷区", province: "東京都", postal_code: "150-0001", country_code: "jp", phone: "+81312345678" } },
} satisfies Record<string, Buyer>;

/** Fills a cart up to the point where the shopper starts to pay. */
export async function fillCart(shop: Call, buyer: Buyer, wishes: Wish[], shipping = "Standard"): Promise<Json> {
  const { regions } = await shop("GET", "/store/regions");
  const region = (regions as Json[]).find((r) => r.name === buyer.region)!;
  const { products } = await shop("GET", `/store/products?region_id=${region.id}&limit=50&fields=id,variants.id,variants.sku`);
  const variants = (products as Json[]).flatMap((p) => p.variants as Json[]);
  const { cart } = await shop("POST", "/store/carts", { region_id: region.id, email: buyer.email, shipping_address: buyer.address, billing_address: buyer.address });
  for (const { sku, quantity } of wishes) {
    await shop("POST", `/store/carts/${cart.id}/line-items`, { variant_id: variants.find((v) => v.sku === sku)!.id, quantity });
  }
  const { shipping_options } = await shop("GET", `/store/shipping-options?cart_id=${cart.id}`);
  const option = (shipping_options as Json[]).find((o) => o.name === shipping)!;
  const { cart: ready } = await shop("POST", `/store/carts/${cart.id}/shipping-methods`, { option_id: option.id });
  return ready as Json;
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
