import type { Browser } from "playwright-core";
import { startDoubles, type Doubles } from "../../demo/doubles/start";
import { prepareDashboard } from "../../demo/prepare";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS, fillCart, startPayment, type Buyer } from "../../demo/walk/shopper";
import { askedOrder, paymentOf } from "../setup/asked-order";
import { bought, openShop } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { makeGoods, type Goods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";
import { launchChromium } from "./chromium";

/** A store with its real dashboard, and of all that there is to see about payments one of each. */
export type PaymentScene = {
  url: string; browser: Browser; admin: Call; shop: Call; doubles: Doubles;
  /** Captured in part, refunded in part, by a rule with a long name; what is held ends soon. */
  partly: Json;
  /** In a currency without decimals. */
  yen: Json;
  /** Two that a person has to look at. */
  suspicious: Json[];
  /** Of which one capture was refused. */
  refused: Json;
  /** Of which Medusa counts a refund that the provider never made. */
  differs: Json;
  /** One that the shopper disputes, of which the bank warned before. */
  disputed: Json;
  /** Paid out, failed, not told in full yet, made by hand. */
  payouts: Record<"paid" | "failed" | "partly" | "byHand", Json>;
  /** Whose shopper is asked to pay what the card let go of. */
  asked: { order: Json; link: string };
  end(): Promise<void>;
};
type World = { database: string; admin: Call; shop: Call; doubles: Doubles };

export const LONG_DESCRIPTION = "Refund for a payment that was made with a card of which the holder said that two of the pots had arrived with a crack in the glaze";
export const LONG_RULE = "Dear orders from Germany and France, which the accounting department looks at first";

export async function beginPaymentScene(): Promise<PaymentScene> {
  await prepareDashboard();
  const doubles = await startDoubles();
  const { database, store, admin, shop } = await openShop({ ...doubles.env, DOORSTEP_ADMIN: "on", DOORSTEP_CAPTURE: JSON.stringify({ reconcileAfterSeconds: 1, withoutMulticapture: "reauthorise" }) });
  doubles.tell(store.url);
  const world = { database, admin, shop, doubles };
  await rules(admin);
  await withoutOrder(world);
  const scene = {
    partly: await partlyCaptured(world), yen: await inYen(world), suspicious: [await suspiciousOrder(world), await suspiciousOrder(world)],
    refused: await refusedOrder(world), differs: await differingOrder(world), asked: await askedOrder(world),
  };
  const paidOut = await payOut(world);
  const browser = await launchChromium();
  return {
    url: store.url, browser, admin, shop, doubles, ...scene, ...paidOut,
    async end() {
      await browser.close();
      await store.stop();
      await doubles.close();
    },
  };
}

async function rules(admin: Call): Promise<void> {
  await admin("POST", "/admin/doorstep/capture-rules", { name: LONG_RULE, rank: 0, when: "after_hours", hours: 72, currency_code: "eur", min_total: "500", country_codes: ["de", "fr"] });
  await admin("POST", "/admin/doorstep/capture-rules", { name: "Risky ones by hand", rank: 1, enabled: false, when: "manual", risk_levels: ["elevated", "highest"] });
}

async function paidCart({ shop }: World, goods: Goods, card = "pm_card_visa", buyer: Buyer = BUYERS.anna): Promise<{ cart: Json; intent: string }> {
  const cart = await fillCart(shop, buyer, [{ sku: goods.sku, quantity: 1 }]);
  const collection = await startPayment(shop, cart.id as string, "pp_doorstep-stripe_main", { payment_method: card });
  return { cart, intent: collection.payment_sessions[0].data.id as string };
}

async function paidOrder(world: World, { card, buyer, price = 48 }: { card?: string; buyer?: Buyer; price?: number } = {}): Promise<Json> {
  const goods = await makeGoods(world.admin, [{ stock: { Hamburg: 5, Reno: 5 } }], { prices: { eur: price, jpy: price } });
  const { cart } = await paidCart(world, goods, card, buyer);
  const order = await bought(world.shop, cart);
  await until("the order's plan and review", async () => {
    const { plan, review } = await paymentOf(world.admin, order);
    return plan && review;
  });
  return order;
}

const capture = ({ admin }: World, order: Json, amount?: string): Promise<Json> => admin("POST", `/admin/doorstep/orders/${order.id}/captures`, amount ? { amount } : {});
const paymentId = async ({ database }: World, order: Json): Promise<string> =>
  (await rowsOf<{ payment_id: string }>(database, "select payment_id from doorstep_capture_plan where order_id = $1", order.id))[0]!.payment_id;

async function partlyCaptured(world: World): Promise<Json> {
  const order = await paidOrder(world, { price: 1240.5 });
  await capture(world, order, "480");
  const payment = await paymentId(world, order);
  await world.admin("POST", `/admin/payments/${payment}/refund`, { amount: 60.25 });
  const ends = new Date(Date.now() + 28.5 * 3_600_000).toISOString();
  await tamperWith(world.database, "update payment set data = data || jsonb_build_object('capture_before', $2::text) where id = $1", payment, ends);
  return order;
}

async function inYen(world: World): Promise<Json> {
  const order = await paidOrder(world, { buyer: BUYERS.yuki, price: 12_800 });
  await capture(world, order, "5000");
  return order;
}

const suspiciousOrder = (world: World): Promise<Json> => paidOrder(world, { card: "pm_card_riskLevelElevated" });

/** The bank has said no to a part; asked again it says yes. */
async function refusedOrder(world: World): Promise<Json> {
  const order = await paidOrder(world);
  await tamperWith(
    world.database,
    `insert into doorstep_capture_attempt (id, plan_id, order_id, payment_id, cause, amount, raw_amount, currency_code, final, state, tries, next_try_at, failure_code, failure_message, failed_at)
     select 'dsca_refused', id, order_id, payment_id, 'shipment:dswp_1', 18.4, '{"value":"18.4"}', currency_code, false, 'failed', 3, now(), 'insufficient_funds',
       'Your card has insufficient funds.', now() - interval '3 hours' from doorstep_capture_plan where order_id = $1`,
    order.id
  );
  return order;
}

async function differingOrder(world: World): Promise<Json> {
  const order = await paidOrder(world);
  await capture(world, order);
  await tamperWith(world.database, `insert into refund (id, amount, raw_amount, payment_id) values ('ref_never', 12.5, '{"value":"12.5"}', $1)`, await paymentId(world, order));
  await world.admin("POST", `/admin/doorstep/orders/${order.id}/reconcile`, {});
  return order;
}

/** Two payouts of euros, of which the second fails, and one of yen, which is not told in full; and one that was made by hand. */
async function payOut(world: World): Promise<Pick<PaymentScene, "disputed" | "payouts">> {
  const { admin, database, doubles } = world;
  doubles.stripe.bank.payOut();
  const disputed = await paidOrder(world);
  await capture(world, disputed);
  const [second] = doubles.stripe.bank.payOut();
  await dispute(world, disputed);
  doubles.stripe.bank.failPayout(second!.id, "no_account");
  const listed = async (): Promise<Json[]> => (await admin("GET", "/admin/doorstep/payouts")).payouts as Json[];
  await until("all payouts", async () => (await listed()).length === 3 && (await listed()).some(({ state }) => state === "failed"));
  await tamperWith(database, "update doorstep_payout set told = 'partly', difference = 200, raw_difference = '{\"value\":\"200\"}' where currency_code = 'jpy'");
  await tamperWith(database, "update doorstep_payout_line set description = $1 where kind = 'refund'", LONG_DESCRIPTION);
  await tamperWith(
    database,
    `insert into doorstep_payout (id, provider_id, reference, state, currency_code, amount, raw_amount, fees, raw_fees, difference, raw_difference, made_at, arrives_at, told)
     select 'dspo_hand', provider_id, 'po_by_hand', 'in_transit', 'eur', 1000, '{"value":"1000"}', 0, '{"value":"0"}', 1000, '{"value":"1000"}', now(), now() + interval '2 days', 'never'
     from doorstep_payout where currency_code = 'jpy'`
  );
  const all = await listed();
  const one = (fits: (payout: Json) => boolean): Json => all.find(fits)!;
  return {
    disputed,
    payouts: {
      paid: one(({ currency_code, state }) => currency_code === "eur" && state === "paid"), failed: one(({ state }) => state === "failed"),
      partly: one(({ told }) => told === "partly"), byHand: one(({ told }) => told === "never"),
    },
  };
}

/** The bank warns first; the review that both open is closed, so that they alone are left to be answered. */
async function dispute({ admin, doubles }: World, order: Json): Promise<void> {
  const { attempts } = await paymentOf(admin, order);
  const charge = doubles.stripe.store.intents.get((attempts as Json[])[0]!.provider_reference as string).latest_charge as string;
  doubles.stripe.bank.warnOfFraud(charge);
  doubles.stripe.bank.dispute(charge, { reason: "product_not_received" });
  await until("both to be known, and the review", async () => {
    const { disputes, review } = await paymentOf(admin, order);
    return disputes.length === 2 && review.reasons.length === 2;
  });
  await admin("POST", `/admin/doorstep/orders/${order.id}/payment-review`, { decision: "approve" });
}

/** Somebody has paid for the last unit, which another got: no order can be made of it, and a person has to say what becomes of the money. */
async function withoutOrder(world: World): Promise<void> {
  const { database, admin, shop, doubles } = world;
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 1 } }], { prices: { eur: 48 } });
  const heard = doubles.stripe.webhookUrl;
  doubles.stripe.webhookUrl = undefined;
  const { cart } = await paidCart(world, goods);
  const [hold] = await rowsOf<{ id: string }>(database, "select id from doorstep_stock_hold where cart_id = $1 and state = 'held'", cart.id);
  await admin("DELETE", `/admin/doorstep/holds/${hold!.id}`);
  await bought(shop, (await paidCart(world, goods)).cart);
  doubles.stripe.webhookUrl = heard;
  await until("the finding, and why it could not be repaired", async () => {
    await admin("POST", "/admin/doorstep/reconciliation", {});
    const { payment_findings } = await admin("GET", "/admin/doorstep/payment-findings?kind=paid_without_order&state=open");
    return (payment_findings as Json[]).some(({ note }) => note);
  });
}
