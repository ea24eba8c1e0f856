import type { HttpError, Json } from "../../demo/walk/shop-client";
import type { FaultKind } from "../../demo/doubles/kit/faults";
import { atStripe } from "../setup/at-stripe";
import { paidCart, plannedByCard, type PaidOrder } from "../setup/paid-by-card";
import { bought, refusal } from "../setup/shop";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { tamperWith } from "../setup/tamper";
import { makeGoods } from "../setup/stock-shop";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const at = shopWithDoubles({ DOORSTEP_CAPTURE: JSON.stringify({ reconcileAfterSeconds: 1 }) });
const { admin, shop } = at;

const paymentOf = async (order: Json): Promise<Json> => {
  const { order: known } = await admin("GET", `/admin/orders/${order.id}?fields=payment_status,*payment_collections.payments.captures,*payment_collections.payments.refunds,*transactions`);
  return { ...(known.payment_collections as Json[])[0]!.payments[0], status: known.payment_status, transactions: known.transactions } as Json;
};
const findings = async (query: string): Promise<Json[]> => (await admin("GET", `/admin/doorstep/payment-findings?${query}`)).payment_findings as Json[];
const findingOf = (order: Json, kind: string, state: string): Promise<Json> =>
  until(`${kind}, ${state}`, async () => (await findings(`order_id=${order.id}&kind=${kind}&state=${state}`))[0]);
const amounts = (rows: unknown): number[] => (rows as Json[]).map(({ amount }) => Math.round((amount as number) * 100));
/** Lets nothing that Stripe says reach the store meanwhile. */
async function unheard<T>(work: () => Promise<T>): Promise<T> {
  const url = at.doubles.stripe.webhookUrl;
  at.doubles.stripe.webhookUrl = undefined;
  return work().finally(() => { at.doubles.stripe.webhookUrl = url; });
}
/** Has the order's payment compared: who comes while others have long been at it is told to look again. */
const reconcile = (order: Json): Promise<true> =>
  until("a turn to compare", () => admin("POST", `/admin/doorstep/orders/${order.id}/reconcile`, {}).then(() => true as const, (error: HttpError) => {
    if (error.status !== 409) throw error;
    return false;
  }));
/**
 * Waits until all that Stripe has told is compared. That is done a second later here, in a shop after three minutes: it would come in the
 * middle of what core does about the payment next.
 */
async function compared(): Promise<void> {
  await at.doubles.stripe.webhooks.settled();
  const left = "select 1 from doorstep_jobs.job where data->>'work' in ('read-payment-event', 'reconcile-payment') and state in ('created', 'active', 'retry') limit 1";
  await until("all to be compared", async () => (await rowsOf(at.database, left)).length === 0);
}

describe("what Stripe did by itself is written down, once, and no money moves for it", () => {
  it("a capture of what Doorstep had left", async () => {
    const { order, intent, cents } = await plannedByCard(at);
    await admin("POST", `/admin/doorstep/orders/${order.id}/captures`, { amount: "3.00" });
    await atStripe(at, `v1/payment_intents/${intent}/capture`);
    expect(await findingOf(order, "captured_not_recorded", "repaired")).toMatchObject({ repaired_by: "rule", reference: intent, note: expect.stringContaining("recorded a capture of") });
    const payment = await paymentOf(order);
    expect([payment.status, amounts(payment.captures).sort((a, b) => a - b)]).toEqual(["captured", [300, cents - 300]]);
    expect(amounts(payment.transactions).reduce((sum, amount) => sum + amount, 0)).toBe(cents);
    expect(at.doubles.stripe.ledger(intent)).toMatchObject({ captured: cents });
  });

  it("a refund, though five look at it at once and Stripe tells it thrice", async () => {
    const { order, intent, cents } = await plannedByCard(at);
    await admin("POST", `/admin/doorstep/orders/${order.id}/captures`, {});
    await atStripe(at, "v1/refunds", { payment_intent: intent, amount: "250" });
    await Promise.all(Array.from({ length: 5 }, () => reconcile(order)));
    await findingOf(order, "refunded_not_recorded", "repaired");
    const kept = "select event_id from doorstep_payment_event where type = 'charge.refunded' and object->>'payment_intent' = $1";
    const told = await until("Stripe's word", async () => (await rowsOf<{ event_id: string }>(at.database, kept, intent))[0]);
    for (let n = 0; n < 2; n += 1) at.doubles.stripe.resend(told.event_id);
    await reconcile(order);
    expect(amounts((await paymentOf(order)).refunds)).toEqual([250]);
    expect(at.doubles.stripe.ledger(intent)).toMatchObject({ captured: cents, refunded: 250 });
    expect(await rowsOf(at.database, "select 1 from doorstep_payment_event where event_id = $1", told.event_id)).toHaveLength(1);
  });

  it("the end of a hold: the payment ends, nothing is captured of it any more, and the shopper is asked for another", async () => {
    const { order, intent, cents } = await plannedByCard(at);
    await atStripe(at, `v1/payment_intents/${intent}/cancel`);
    await findingOf(order, "hold_gone", "repaired");
    expect((await paymentOf(order)).canceled_at).not.toBeNull();
    // What was held and let go is no refund, though Stripe's charge counts it as one.
    expect((await findings(`order_id=${order.id}`)).map(({ kind }) => kind)).toEqual(["hold_gone"]);
    const request = "select reason, amount::text from doorstep_payment_request where order_id = $1 and state = 'asking'";
    expect(await until("the shopper to be asked", async () => (await rowsOf(at.database, request, order.id))[0])).toEqual({ reason: "hold_ended", amount: (cents / 100).toFixed(2) });
  });
});

describe("a refund that a crash left half written", () => {
  /** As core leaves it when it dies: the refund is written, and the order does not count it. */
  async function halfRefunded(payment: Json, amount: string): Promise<string> {
    const id = `ref_half_${String(payment.id).slice(-8)}`;
    await tamperWith(at.database, `insert into refund (id, amount, raw_amount, payment_id, created_at) values ($1, $2, $3, $4, now() - interval '1 hour')`,
      id, amount, JSON.stringify({ value: amount }), payment.id);
    return id;
  }
  async function refundable(): Promise<PaidOrder & { payment: Json }> {
    const paid = await plannedByCard(at);
    await admin("POST", `/admin/doorstep/orders/${paid.order.id}/captures`, {});
    await compared();
    return { ...paid, payment: await paymentOf(paid.order) };
  }
  const summaryOf = async (order: Json): Promise<Json> => (await admin("GET", `/admin/orders/${order.id}?fields=summary,total`)).order as Json;

  it("and that Stripe made is counted, once, as core would have", async () => {
    const { order, intent, cents, payment } = await refundable();
    const id = await halfRefunded(payment, "2.50");
    await unheard(() => atStripe(at, "v1/refunds", { payment_intent: intent, amount: "250" }));
    await until("the count", async () => {
      await Promise.all(Array.from({ length: 3 }, () => reconcile(order)));
      return (await findings(`order_id=${order.id}&kind=refunded_not_recorded&state=repaired`)).length > 0;
    });
    const known = await paymentOf(order);
    expect((known.transactions as Json[]).filter(({ reference }) => reference === "refund")).toMatchObject([{ reference_id: id, amount: -2.5 }]);
    expect([amounts(known.refunds), at.doubles.stripe.ledger(intent).refunded]).toEqual([[250], 250]);
    expect((await summaryOf(order)).summary.pending_difference).toBeCloseTo(0, 2);
    expect(at.doubles.stripe.ledger(intent)).toMatchObject({ captured: cents });
  });

  it("and that Stripe never made is finished when a person says so, once, by the key that core would have asked with", async () => {
    const { order, intent, payment } = await refundable();
    const id = await halfRefunded(payment, "2.50");
    await reconcile(order);
    const finding = await findingOf(order, "recorded_not_refunded", "open");
    const finish = () => admin("POST", `/admin/doorstep/payment-findings/${finding.id}/repair`, { action: "finish_refund" });
    expect((await finish()).payment_finding).toMatchObject({ state: "repaired", note: expect.stringContaining("finished the refund of 2.50 EUR") });
    expect((await refusal(finish())).status).toBe(409);
    expect(at.doubles.stripe.exchanges.filter(({ path, headers }) => path === "/v1/refunds" && headers["idempotency-key"] === id)).toHaveLength(1);
    expect(at.doubles.stripe.ledger(intent)).toMatchObject({ refunded: 250 });
    expect((await summaryOf(order)).summary.pending_difference).toBeCloseTo(0, 2);
    await reconcile(order);
    expect(await findings(`order_id=${order.id}&state=open`)).toEqual([]);
  });
});

describe("an order is canceled while Stripe makes no refund", () => {
  const cancel = (order: Json) => admin("POST", `/admin/orders/${order.id}/cancel`);
  async function canceledWhile(kind: FaultKind): Promise<PaidOrder & { refunds: Json[]; counted: number[] }> {
    const paid = await plannedByCard(at);
    await admin("POST", `/admin/doorstep/orders/${paid.order.id}/captures`, {});
    await compared();
    at.doubles.stripe.faults.add({ kind, times: 3, match: "=POST /v1/refunds", body: `${paid.intent}&` });
    await unheard(() => cancel(paid.order));
    await until("the repair", async () => {
      const all = await findings(`order_id=${paid.order.id}`);
      return all.length > 0 && all.every(({ state }) => state !== "open");
    });
    const known = await paymentOf(paid.order);
    return { ...paid, refunds: known.refunds as Json[], counted: amounts((known.transactions as Json[]).filter(({ reference }) => reference === "refund")) };
  }

  it("the shopper has it all the same, once", async () => {
    const { intent, cents, refunds, counted, order } = await canceledWhile("rate_limited");
    expect(at.doubles.stripe.ledger(intent)).toMatchObject({ captured: cents, refunded: cents });
    expect([amounts(refunds), counted]).toEqual([[cents], [-cents]]);
    expect(await findingOf(order, "booked_not_refunded", "repaired")).toMatchObject({ repaired_by: "rule", note: expect.stringContaining("made the refund of") });
  });

  it("nor is one made twice that Stripe made without an answer", async () => {
    const { intent, cents, refunds, counted } = await canceledWhile("done_but_cut");
    expect([at.doubles.stripe.ledger(intent).refunded, amounts(refunds), counted]).toEqual([cents, [cents], [-cents]]);
  });

  it("nor is it counted twice, when it is canceled again after a crash that left core's order change open", async () => {
    const { order, intent, cents } = await plannedByCard(at);
    await admin("POST", `/admin/doorstep/orders/${order.id}/captures`, {});
    await compared();
    const { id: payment } = await paymentOf(order);
    await unheard(() => atStripe(at, "v1/refunds", { payment_intent: intent, amount: cents, "metadata[refund_id]": "ref_dropped" }));
    // As core leaves it when it dies after it has dropped the refund whose answer never came.
    await tamperWith(at.database, `insert into order_transaction (id, order_id, amount, raw_amount, currency_code, reference, reference_id) values ($1, $2, $3, $4, 'eur', 'refund', $5)`,
      `ordtrx_${order.id}`, order.id, -cents / 100, JSON.stringify({ value: String(-cents / 100) }), payment);
    await tamperWith(at.database, `insert into order_change (id, order_id, version, change_type, status, created_at) values ($1, $2, 99, 'credit_line', 'pending', now() - interval '1 hour')`, `ordch_${order.id}`, order.id);
    await until("the order to be free", () => admin("POST", `/admin/doorstep/orders/${order.id}/reconcile`, {}).then(() => cancel(order)).then(() => true, () => false));
    const known = await paymentOf(order);
    expect([at.doubles.stripe.ledger(intent).refunded, amounts(known.refunds), amounts((known.transactions as Json[]).filter(({ reference }) => reference === "refund"))]).toEqual([cents, [cents], [-cents]]);
  });
});

describe("a payment that was started by a store which died before it knew of it", () => {
  const forgottenBy = (cart: Json, change: string) =>
    tamperWith(at.database, `${change} where payment_collection_id = (select payment_collection_id from cart_payment_collection where cart_id = $1)`, cart.id);
  /** Stripe tells of it only now. */
  const tell = (intent: string) =>
    at.doubles.stripe.resend(at.doubles.stripe.store.events.all().find(({ type, data }) => type === "payment_intent.amount_capturable_updated" && (data.object as Json).id === intent)!.id);

  it("is its session's again, and the shopper has their order", async () => {
    const { cart, intent } = await unheard(() => paidCart(at));
    await forgottenBy(cart, `update payment_session set data = data - 'id', status = 'pending', authorized_at = null`);
    tell(intent);
    await until("the order", async () => (await rowsOf(at.database, "select 1 from order_cart where cart_id = $1", cart.id as string))[0]);
    expect(at.doubles.stripe.store.intents.get(intent).status).toBe("requires_capture");
  });

  it("is given back when its session is gone", async () => {
    const { cart, intent } = await unheard(() => paidCart(at));
    await forgottenBy(cart, "delete from payment_session");
    tell(intent);
    await until("its end", () => Promise.resolve(at.doubles.stripe.store.intents.get(intent).status === "canceled"));
  });
});

describe("a shopper who has paid and has no order", () => {
  const look = () => admin("POST", "/admin/doorstep/reconciliation", { since: new Date(Date.now() - 3_600_000).toISOString() });

  it("gets it, though every webhook was lost", async () => {
    const { cart, intent } = await unheard(() => paidCart(at));
    const order = await until("the order", async () => {
      await look();
      return (await rowsOf<{ order_id: string }>(at.database, "select order_id from order_cart where cart_id = $1", cart.id as string))[0];
    });
    const paid = `select p.data->>'id' as intent from payment p join order_payment_collection o on o.payment_collection_id = p.payment_collection_id where o.order_id = $1`;
    expect(await until("its payment", async () => (await rowsOf(at.database, paid, order.order_id))[0])).toEqual({ intent });
    await until("nothing to be open", async () => (await findings("kind=paid_without_order&state=open")).length === 0);
  });

  it("whose goods are gone gets the money back when a person says so; the finding says why there is no order", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 1 } }]);
    const { cart, intent } = await unheard(() => paidCart(at, { goods }));
    const [hold] = await rowsOf<{ id: string }>(at.database, "select id from doorstep_stock_hold where cart_id = $1 and state = 'held'", cart.id as string);
    await admin("DELETE", `/admin/doorstep/holds/${hold!.id}`);
    await bought(shop, (await unheard(() => paidCart(at, { goods }))).cart);
    const finding = await until("why", async () => (await look()) && (await findings("kind=paid_without_order&state=open")).find(({ reference, note }) => reference === intent && note));
    expect(finding.note).toMatch(/stock|available/i);
    const wrong = await refusal(admin("POST", `/admin/doorstep/payment-findings/${finding.id}/repair`, { action: "record_refund" }));
    expect([wrong.status, wrong.body.message]).toEqual([409, expect.stringContaining("complete_cart, give_back")]);
    await compared();
    const giveBack = () => admin("POST", `/admin/doorstep/payment-findings/${finding.id}/repair`, { action: "give_back" });
    const { payment_finding } = await giveBack();
    expect(payment_finding).toMatchObject({ state: "repaired", repaired_by: expect.stringMatching(/^user_/), note: expect.stringContaining("gave back") });
    expect(at.doubles.stripe.store.intents.get(intent)!.status).toBe("canceled");
    expect((await refusal(giveBack())).status).toBe(409);
  });
});

it("believes nobody who can't sign, and shows findings to staff alone", async () => {
  const forged = await fetch(`${at.store.url}/hooks/payment/doorstep-stripe_main`, {
    method: "POST", headers: { "content-type": "application/json", "stripe-signature": "t=1,v1=00" }, body: JSON.stringify({ id: "evt_forged", type: "payment_intent.canceled", created: 1, data: { object: {} } }),
  });
  expect(forged.status).toBe(401);
  expect(await rowsOf(at.database, "select 1 from doorstep_payment_event where event_id = 'evt_forged'")).toEqual([]);
  expect((await fetch(`${at.store.url}/admin/doorstep/payment-findings`)).status).toBe(401);
  expect((await refusal(admin("POST", "/admin/doorstep/payment-findings/dspf_none/repair", { action: "give_back" }))).status).toBe(404);
  expect((await refusal(admin("POST", "/admin/doorstep/orders/order_none/reconcile", {}))).status).toBe(404);
});
