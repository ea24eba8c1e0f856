import type { Json } from "./shop-client";
import { HttpError } from "./shop-client";
import { buy, fill, newCart, startPayment, type Buyer, type Wish } from "./shopper";
import { eventually, persist, promise, told, type World } from "./world";

export const STRIPE = "pp_doorstep-stripe_main";

export type Purchase = {
  buyer: Buyer; wishes: Wish[]; shipping?: string; instructions?: string; gift_message?: string;
  /** A card that is declined first, as it happens. */
  declinedFirst?: boolean;
};

const money = (amount: number, currency: string) => new Intl.NumberFormat("en", { style: "currency", currency }).format(amount);

/** From an empty cart to an order, as a shopper in a storefront. */
export async function checkOut(world: World, purchase: Purchase): Promise<Json> {
  const { shop, say } = world;
  const { buyer, wishes } = purchase;
  const name = buyer.address.first_name as string;
  const cartId = await persist(() => newCart(shop, buyer));
  const cart = await persist(() => fill(shop, cartId, buyer, wishes, purchase.shipping));
  say(`   ${name} fills a cart: ${wishes.map((w) => `${w.quantity} × ${w.sku}`).join(", ")}, ${money(cart.total as number, cart.currency_code as string)}`);

  if (purchase.instructions || purchase.gift_message) {
    const { instructions, gift_message } = purchase;
    await persist(() => shop("POST", `/store/carts/${cartId}/delivery-instructions`, { instructions, gift_message }));
    say(`   asks: “${instructions ?? gift_message}”`);
  }
  const { delivery_promises } = await persist(() => shop("GET", `/store/carts/${cartId}/delivery-promises`));
  promise(world, "a delivery date beside every shipping option", (delivery_promises as Json[]).length > 0, delivery_promises);

  const { stock_hold } = await persist(() => shop("POST", `/store/carts/${cartId}/stock-hold`));
  promise(world, "the units are held while the shopper pays", stock_hold.state === "held", stock_hold.state);
  say(`   holds the units until ${new Date(stock_hold.expires_at as string).toLocaleTimeString("en")}`);

  if (purchase.declinedFirst) await declinedCard(world, cartId);
  await persist(() => startPayment(shop, cartId, STRIPE, { payment_method: "pm_card_visa" }));
  const order = await completed(world, cartId, name);
  say(`   pays; order #${order.display_id} is placed`);

  for (const fact of ["order_placed", "stock_settled", "payment_authorized", "delivery_promised"]) await told(world, order.id as string, fact);
  await told(world, order.id as string, "message_sent", (entry) => entry.subject === "order_confirmed");
  say(`   the confirmation is in ${name}'s inbox`);
  return order;
}

/** Completes the cart, again and again while an earlier try that broke off is still being cleared up, as storefronts do. */
async function completed({ shop }: World, cartId: string, name: string): Promise<Json> {
  let last: unknown;
  const answer = (): ReturnType<typeof buy> => buy(shop, cartId).catch((error: unknown) => {
    if (error instanceof HttpError && error.status === 409) return { error: error.body };
    throw error;
  });
  return eventually(`${name}'s order`, async () => {
    const { order, error } = await answer();
    last = error;
    return order;
  }).catch((error: unknown) => {
    throw last ? new Error(`${name}'s cart did not become an order: ${JSON.stringify(last)}`) : error;
  });
}

async function declinedCard(world: World, cartId: string): Promise<void> {
  const refusal = await persist(() =>
    startPayment(world.shop, cartId, STRIPE, { payment_method: "pm_card_visa_chargeDeclined" }).then(() => undefined, (error: unknown) => {
      if (error instanceof HttpError) return error;
      throw error;
    })
  );
  promise(world, "a declined card is said at once, and makes no order", refusal !== undefined && refusal.status < 500, refusal?.body);
  world.say(`   a first card is declined: “${String(refusal?.body.message)}”`);
}
