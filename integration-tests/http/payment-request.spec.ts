import { cardNamed } from "../../demo/doubles/stripe/cards";
import { STRIPE } from "../../demo/walk/checkout";
import type { Call, Json } from "../../demo/walk/shop-client";
import { BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { accountOf, calling } from "../setup/account";
import { atStripe } from "../setup/at-stripe";
import { editOf } from "../setup/core-flows";
import { begun, confirm, intentOf, VISA } from "../setup/pay-by-link";
import { followed } from "../setup/order-page";
import { bought, refusal } from "../setup/shop";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { tamperWith } from "../setup/tamper";
import { makeGoods } from "../setup/stock-shop";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const CAPTURE = { withoutMulticapture: "reauthorise", reconcileAfterSeconds: 1, authorisationGraceSeconds: 1, expiring: { then: "renew" } };

const at = shopWithDoubles({ DOORSTEP_CAPTURE: JSON.stringify(CAPTURE) });
const { admin, shop } = at;
let customer: Call;
beforeAll(async () => { customer = calling(shop, await accountOf(shop, BUYERS.anna)); });

/** An order of two units, paid by card, whose two parcels go one by one. */
async function paidBy(card: string, data: Json = {}, who = customer): Promise<{ order: Json; intent: string }> {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }]);
  const cart = await fillCart(who, BUYERS.anna, [{ sku: goods.sku, quantity: 2 }]);
  if (who === customer) await who("POST", `/store/carts/${cart.id}/customer`);
  const collection = await startPayment(who, cart.id as string, STRIPE, { payment_method: card, ...data });
  const order = await bought(who, cart);
  await until("the plan", async () => (await paymentOf(order)).plan);
  return { order, intent: collection.payment_sessions[0].data.id as string };
}
const SAVED = { setup_future_usage: "off_session" };

const paymentOf = async (order: Json): Promise<Json> => (await admin("GET", `/admin/doorstep/orders/${order.id}/payment`)).payment as Json;
const requestsOf = (order: Json) => rowsOf<Json>(at.database, "select * from doorstep_payment_request where order_id = $1 order by created_at", order.id as string);
const intentsFor = (order: Json) => [...at.doubles.stripe.store.intents.all()].filter(({ metadata }) => metadata["order_id"] === order.id);
const entriesOf = async (order: Json, kind: string): Promise<Json[]> =>
  ((await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.entries as Json[]).filter((entry) => entry.kind === kind);
const statusOf = async (order: Json): Promise<string> => (await admin("GET", `/admin/orders/${order.id}?fields=payment_status`)).order.payment_status as string;
const captureSome = (order: Json, amount?: string) => admin("POST", `/admin/doorstep/orders/${order.id}/captures`, amount ? { amount } : {});
const cents = (amount: unknown): number => Math.round(Number(amount) * 100);

describe("a card that can be captured only once", () => {
  it("has the rest authorised anew by the saved card, and captured with the next parcel, to the cent", async () => {
    const { order, intent } = await paidBy("pm_card_jcb", SAVED);
    const total = cents(order.total);
    await captureSome(order, "10.00");
    const [again] = await until("the new hold", async () => { const made = intentsFor(order); return made.length > 0 && made[0]!.status === "requires_capture" && made; });
    expect(at.doubles.stripe.ledger(intent)).toMatchObject({ captured: 1000 });
    expect(again!.amount).toBe(total - 1000);
    const payment = await until("the plan to go on", async () => { const now = await paymentOf(order); return !now.request && cents(now.held) === total - 1000 && now; });
    expect(payment).toMatchObject({ captured: "10.00", missing: "0.00", request: null, plan: { state: "open" } });
    expect(await statusOf(order)).toBe("partially_captured");
    await captureSome(order);
    expect(at.doubles.stripe.ledger(again!.id)).toMatchObject({ captured: total - 1000 });
    expect(await statusOf(order)).toBe("captured");
    const [received] = await until("the journey to tell of it", async () => { const told = await entriesOf(order, "payment_received"); return told.length > 0 && told; });
    expect(received!.data).toMatchObject({ by: "saved_method", reason: "rest_released" });
    expect(await entriesOf(order, "payment_needed")).toEqual([]);
  });

  it("whose owner saved none: the shopper is asked, and nothing more is sent until they have paid", async () => {
    const { order } = await paidBy("pm_card_jcb", {}, shop);
    await captureSome(order, "10.00");
    const [needed] = await until("the shopper to be asked", async () => { const told = await entriesOf(order, "payment_needed"); return told.length > 0 && told; });
    expect(needed!.data).toMatchObject({ reason: "rest_released", currency_code: "eur" });
    const { request, payment_link, missing } = await paymentOf(order);
    expect(request).toMatchObject({ state: "asking", reason: "rest_released" });
    expect(missing).toBe(request.amount);
    expect(payment_link).toMatch(/\/doorstep\/orders\/[\w.-]+\/payment$/);
    await until("the warehouse to wait", async () => {
      const { work_orders } = await admin("GET", `/admin/doorstep/work-orders?order_id=${order.id}`);
      return (work_orders as Json[]).some(({ waiting_reason }) => /asked for another payment/.test(waiting_reason ?? ""));
    });
  });

  it("whose bank declines the saved card later: the shopper is asked, once, with the reason kept", async () => {
    const { order, intent } = await paidBy("pm_card_jcb", SAVED);
    const method = String(at.doubles.stripe.store.intents.get(intent)!.payment_method);
    at.doubles.stripe.store.cards.set(method, { ...cardNamed("pm_card_chargeDeclinedInsufficientFunds")! });
    await captureSome(order, "10.00");
    await until("the shopper to be asked", async () => (await paymentOf(order)).request?.state === "asking");
    const [request] = await requestsOf(order);
    expect(request).toMatchObject({ failure_code: "insufficient_funds", payment_id: null });
    expect(intentsFor(order).filter(({ status }) => status === "requires_capture")).toEqual([]);
  });
});

describe("a hold that ends", () => {
  /** As if the bank's time were nearly over. */
  const ends = async (order: Json, hours: number) => {
    await rowsOf(at.database, `update payment set data = jsonb_set(data, '{capture_before}', to_jsonb(to_char((now() + interval '${hours} hours') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      where id = (select payment_id from doorstep_capture_plan where order_id = $1)`, order.id as string);
    await rowsOf(at.database, "update doorstep_jobs.job set start_after = now() where data->>'work' = 'follow-order' and data->>'key' = $1 and state = 'created' returning id", order.id as string);
  };

  it("is renewed by the saved card before its end, and the old one let go, so that nothing is held twice", async () => {
    const { order, intent } = await paidBy("pm_card_visa", SAVED);
    await ends(order, 5);
    const [again] = await until("the new hold", async () => { const made = intentsFor(order); return made[0]?.status === "requires_capture" && made; });
    await until("the old one to be let go", async () => at.doubles.stripe.store.intents.get(intent)!.status === "canceled");
    await followed(at.database, order, "1 hour");
    expect(await requestsOf(order)).toMatchObject([{ state: "paid", reason: "hold_ending" }]);
    expect(await paymentOf(order)).toMatchObject({ held: (again!.amount / 100).toFixed(2), missing: "0.00", request: null });
    expect(await statusOf(order)).toBe("authorized");
    await captureSome(order);
    expect(at.doubles.stripe.ledger(again!.id)).toMatchObject({ captured: cents(order.total) });
    expect(await statusOf(order)).toBe("captured");
  });

  it("and was let go by the bank already: the payment ends, and the saved card is charged anew", async () => {
    const { order, intent } = await paidBy("pm_card_visa", SAVED);
    await atStripe(at, `v1/payment_intents/${intent}/cancel`);
    await until("the new hold", async () => intentsFor(order).some(({ status }) => status === "requires_capture"));
    await until("it to be paid", async () => (await requestsOf(order))[0]?.state === "paid");
    expect(cents((await paymentOf(order)).held)).toBe(cents(order.total));
    expect((await requestsOf(order)).map(({ reason }) => reason)).toEqual(["hold_ended"]);
  });
});

describe("an order that was never paid", () => {
  /** As a completion leaves it that died before the authorisation, of a card that was declined: no payment, and a session that failed. */
  async function unpaid(): Promise<Json> {
    const { order, intent } = await paidBy("pm_card_visa", {}, shop);
    await atStripe(at, `v1/payment_intents/${intent}/cancel`);
    await until("the shopper to be asked", async () => (await requestsOf(order))[0]);
    await followed(at.database, order);
    const ofOrder = "(select payment_collection_id from order_payment_collection where order_id = $1)";
    const changes = [
      `delete from payment where payment_collection_id in ${ofOrder}`,
      `update payment_session set status = 'error', authorized_at = null, data = data || '{"status": "requires_payment_method"}' where payment_collection_id in ${ofOrder}`,
      `update payment_collection set status = 'awaiting', authorized_amount = 0 where id in ${ofOrder}`,
      "delete from doorstep_payment_request where order_id = $1", "delete from doorstep_capture_plan where order_id = $1",
    ];
    // Who loaded the order before may still make the plan of its payment.
    await until("no plan to be left", async () => {
      for (const change of changes) await tamperWith(at.database, change, order.id);
      await followed(at.database, order);
      return (await rowsOf(at.database, "select id from doorstep_capture_plan where order_id = $1", order.id)).length === 0;
    });
    return order;
  }

  it("is asked for, paid by the link, and what was tried before is over, so that its status tells the truth", async () => {
    const order = await unpaid();
    await admin("POST", `/admin/orders/${order.id}`, { metadata: { touched: "1" } });
    const { payment_link } = await until("the shopper to be asked", async () => { const payment = await paymentOf(order); return payment.request?.reason === "unpaid" && payment; });
    const checkout = await begun(payment_link as string);
    const intent = intentOf(checkout);
    await confirm(at.doubles, checkout, VISA);
    await until("the plan to be made", async () => { const payment = await paymentOf(order); return payment.plan && !payment.request && payment; });
    await until("what was tried before to be over", async () => (await statusOf(order)) === "authorized");
    await captureSome(order);
    expect([await statusOf(order), at.doubles.stripe.ledger(intent).captured]).toEqual(["captured", cents(order.total)]);
  });
});

describe("a person", () => {
  it("asks for what is missing, no more, and takes it back", async () => {
    const { order } = await paidBy("pm_card_visa", {}, shop);
    expect((await refusal(admin("POST", `/admin/doorstep/orders/${order.id}/payment-request`, {}))).status).toBe(409);
    expect((await refusal(admin("DELETE", `/admin/doorstep/orders/${order.id}/payment-request`))).status).toBe(404);
    expect((await refusal(admin("POST", "/admin/doorstep/orders/order_none/payment-request", {}))).status).toBe(404);
    expect((await refusal(shop("POST", `/admin/doorstep/orders/${order.id}/payment-request`, {}))).status).toBe(401);
  });

  it("adds to an order that is paid: nothing of it is picked until the rest is paid, or need not be", async () => {
    const { order } = await paidBy("pm_card_visa", {}, shop);
    await captureSome(order);
    const waits = (code: string | null) => until(`work that waits for ${code ?? "nothing"}`, async () => {
      const { work_orders } = await admin("GET", `/admin/doorstep/work-orders?order_id=${order.id}`);
      return (work_orders as Json[]).length > 0 && (work_orders as Json[]).every(({ waiting_code }) => waiting_code === code);
    });
    await waits(null);
    const edit = await editOf({ admin, shop }, order.id as string, (path) => admin("POST", `${path}/items/item/${order.items[0].id}`, { quantity: 3 }));
    await edit.confirm();
    await waits("payment_partial");
    await admin("POST", `/admin/doorstep/orders/${order.id}/payment-request`, {});
    const { request, missing } = await paymentOf(order);
    expect(request).toMatchObject({ reason: "by_hand", amount: missing });
    await waits("payment_partial");
    await admin("DELETE", `/admin/doorstep/orders/${order.id}/payment-request`);
    await waits(null);
  });
});
