import type { Call, Json } from "./shop-client";

export type Buyer = { email: string; region: string; address: Json };
export type Wish = { sku: string; quantity: number };

export const BUYERS = {
  anna: { email: "anna.lindqvist@example.com", region: "Europe", address: { first_name: "Anna", last_name: "Lindqvist", address_1: "Kastanienallee 7", city: "Berlin", postal_code: "10435", country_code: "de", phone: "+4930123456" } },
  tom: { email: "tom.okafor@example.com", region: "United States", address: { first_name: "Tom", last_name: "Okafor", address_1: "417 Montgomery Street", city: "San Francisco", province: "CA", postal_code: "94104", country_code: "us", phone: "+14155550134" } },
  yuki: { email: "yuki.tanaka@example.com", region: "Japan", address: { first_name: "Yuki", last_name: "Tanaka", address_1: "1-2-3 Jingumae", city: "Shibuya", province: "Tokyo", postal_code: "150-0001", country_code: "jp", phone: "+81312345678" } },
} satisfies Record<string, Buyer>;

const regionOf = async (shop: Call, buyer: Buyer): Promise<string> => {
  const { regions } = await shop("GET", "/store/regions");
  return (regions as Json[]).find((region) => region.name === buyer.region)!.id as string;
};

/** A cart with the buyer's address: empty, or with what is named by its variants. */
export async function newCart(shop: Call, buyer: Buyer, items: { variant_id: string; quantity: number }[] = []): Promise<string> {
  const region_id = await regionOf(shop, buyer);
  const { cart } = await shop("POST", "/store/carts", { region_id, email: buyer.email, shipping_address: buyer.address, billing_address: buyer.address, items });
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
  return chooseShipping(shop, cartId, shipping);
}

/** Chooses the way of shipping; gives the cart. @throws Error where the cart cannot be sent so */
export async function chooseShipping(shop: Call, cartId: string, shipping = "Standard"): Promise<Json> {
  const { shipping_options } = await shop("GET", `/store/shipping-options?cart_id=${cartId}`);
  const option = (shipping_options as Json[]).find((one) => one.name === shipping);
  if (!option) throw new Error(`No shipping option "${shipping}" for the cart: ${JSON.stringify(shipping_options)}`);
  const answer = await shop("POST", `/store/carts/${cartId}/shipping-methods`, { option_id: option.id });
  return answer.cart as Json;
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
