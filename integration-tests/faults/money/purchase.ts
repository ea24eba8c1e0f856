import { HttpError, type Json } from "../../../demo/walk/shop-client";
import { buy, startPayment } from "../../../demo/walk/shopper";
import { chargeStep, fromMinor } from "../../../src/modules/payment-capture/rules/minor-units";
import { until } from "../../setup/until";
import { persist } from "../persistent";
import type { Instance } from "./instance";
import type { Market } from "./market";
import type { Wallet } from "./wallets";

/** A busy machine is slow; that is no fault. */
export const PATIENCE_MS = 300_000;

export const STRIPE = "pp_doorstep-stripe_main";

/**
 * One shopper's purchase. `intent` and `order` are empty until there are some; `total` is what Stripe holds, in the smallest unit;
 * `byHand` counts what a person had to repair.
 */
export type Purchase = { wallet: Wallet; cart: string; intent: string; order: string; payment: string; total: bigint; byHand: number };

export const newPurchase = (market: Market, wallet: Wallet): Purchase =>
  ({ wallet, cart: market.cartOf(wallet), intent: "", order: "", payment: "", total: 0n, byHand: 0 });

/** The storefront names the cart, so that a request that makes an intent can be told from all others. */
export async function pay(market: Market, at: Instance, purchase: Purchase, card: string | null = purchase.wallet.card): Promise<void> {
  const data = { cart_id: purchase.cart, ...(card && { payment_method: card }), ...(purchase.wallet.saves && { setup_future_usage: "off_session" }) };
  const collection = await startPayment(market.shopOf(at, purchase.wallet), purchase.cart, STRIPE, data);
  knowIntent(market, purchase, (collection.payment_sessions as Json[])[0]!.data as Json);
}

function knowIntent({ doubles }: Market, purchase: Purchase, { id }: Json): void {
  purchase.intent = String(id);
  purchase.total = BigInt(doubles.stripe.store.intents.get(purchase.intent).amount);
}

/** Completes the cart once. @throws Error when that makes no order */
export async function place({ shop }: Instance, { cart }: Purchase): Promise<void> {
  const { order, error } = await buy(shop, cart);
  if (!order) throw new Error(`no order: ${JSON.stringify(error)}`);
}

/** Waits for the purchase's order with its payment and plan, and learns of them. */
export async function know(market: Market, purchase: Purchase): Promise<void> {
  const found = `select oc.order_id as "order", p.id as payment, p.data from order_cart oc
    join order_payment_collection c on c.order_id = oc.order_id join payment p on p.payment_collection_id = c.payment_collection_id
    join doorstep_capture_plan plan on plan.order_id = oc.order_id where oc.cart_id = $1`;
  const { data, ...known } = await until(`the payment and the plan of ${purchase.cart}`, async () =>
    (await market.rows<{ order: string; payment: string; data: Json }>(found, purchase.cart))[0], PATIENCE_MS);
  Object.assign(purchase, known);
  knowIntent(market, purchase, data);
}

/** An order that is paid, with nothing captured. Stripe's webhook completes the cart too: whoever comes in between tries again. */
export async function bought(market: Market, at: Instance, purchase: Purchase, card?: string): Promise<void> {
  await pay(market, at, purchase, card);
  await persist("to buy", () => place(at, purchase));
  await know(market, purchase);
}

/** About a third of the total, as much as a card is charged. */
export const partOf = ({ total, wallet: { currency } }: Purchase): bigint => (total / 3n / chargeStep(currency)) * chargeStep(currency);

/** Asks for a capture, once for its key; without an amount of all that is left. Gives the attempt's state. */
export async function capture({ admin }: Instance, { order, wallet }: Purchase, key: string, amount?: bigint): Promise<string> {
  const body = amount === undefined ? {} : { amount: fromMinor(amount, wallet.currency) };
  const { capture: made } = await admin("POST", `/admin/doorstep/orders/${order}/captures`, body, { "idempotency-key": key });
  return made.state as string;
}

/** Captures it and waits until that is done. */
export async function captured(market: Market, purchase: Purchase, key: string, amount?: bigint): Promise<void> {
  await capture(market.one, purchase, key, amount);
  await until(`the capture "${key}"`, async () => (await market.rows(
    "select 1 from doorstep_capture_attempt where order_id = $1 and cause = $2 and state = 'captured'", purchase.order, `manual:${key}`)).length > 0, PATIENCE_MS);
}

/** By core's own route: Doorstep has none of its own. */
export const refund = ({ admin }: Instance, { payment, wallet }: Purchase, amount: bigint): Promise<Json> =>
  admin("POST", `/admin/payments/${payment}/refund`, { amount: Number(fromMinor(amount, wallet.currency)) });

export const cancel = ({ admin }: Instance, { order }: Purchase): Promise<Json> => admin("POST", `/admin/orders/${order}/cancel`);

/** What a refused request is refused with; undefined for what went through. @throws whatever else broke */
export const refusalOf = (call: Promise<unknown>): Promise<HttpError | undefined> =>
  call.then(() => undefined, (error: unknown) => (error instanceof HttpError && error.status < 500 ? error : Promise.reject(error as Error)));
