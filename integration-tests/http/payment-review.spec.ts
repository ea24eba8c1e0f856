import type { Json } from "../../demo/walk/shop-client";
import { BUYERS, type Buyer } from "../../demo/walk/shopper";
import { atStripe } from "../setup/at-stripe";
import { paidByCard, type PaidOrder } from "../setup/paid-by-card";
import { refusal } from "../setup/shop";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const at = shopWithDoubles({ DOORSTEP_CAPTURE: JSON.stringify({ reconcileAfterSeconds: 1 }), DOORSTEP_REVIEW: JSON.stringify({ ordersPerDay: 4 }) });
const { admin } = at;

let shoppers = 0;
/** Somebody who has not ordered yet, at an address of their own. */
const somebody = (): Buyer => {
  const n = (shoppers += 1);
  return { ...BUYERS.anna, email: `shopper-${n}@example.com`, address: { ...BUYERS.anna.address, address_1: `Gasse ${n}` } };
};

const paidBy = (card: string, buyer = somebody()): Promise<PaidOrder> => paidByCard(at, { card, buyer });
const reviewOf = (order: Json): Promise<Json> =>
  until("the review", () => admin("GET", `/admin/doorstep/orders/${order.id}/payment-review`).then(({ payment_review }) => payment_review as Json, () => undefined));
const workOf = (order: Json): Promise<Json> => until("the work order", async () => ((await admin("GET", `/admin/doorstep/work-orders?order_id=${order.id}`)).work_orders as Json[])[0]);
const workIs = (order: Json, state: string): Promise<unknown> => until(`work ${state}`, async () => (await workOf(order)).state === state);
const decide = (order: Json, body: Json): Promise<Json> => admin("POST", `/admin/doorstep/orders/${order.id}/payment-review`, body);
const kinds = async (order: Json): Promise<string[]> => ((await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey.entries as Json[]).map(({ kind }) => kind as string);

it("of a payment that nothing speaks against holds nothing up", async () => {
  const { order } = await paidBy("pm_card_visa");
  expect(await reviewOf(order)).toMatchObject({ state: "clear", reasons: [], checks: { risk: "normal", cvc: expect.anything() } });
  await workIs(order, "ready");
});

describe("a payment that Radar or the bank finds suspicious", () => {
  it("is looked at before anything is picked or captured; approved here it is approved there, and the work begins", async () => {
    const { order, intent } = await paidBy("pm_card_riskLevelElevated");
    const review = await reviewOf(order);
    expect(review).toMatchObject({ state: "open", reasons: ["provider_review", "risk_elevated"], checks: { risk: "elevated" } });
    expect(Object.keys(review)).not.toContain("shopper_key");
    await until("the work to wait", async () => (await workOf(order)).waiting_reason === "the payment is being reviewed");
    const early = await refusal(admin("POST", `/admin/doorstep/work-orders/${(await workOf(order)).id}/start`, {}));
    expect(early.status).toBe(409);
    expect((await decide(order, { decision: "approve", note: "Known by phone" })).payment_review).toMatchObject({ state: "approved", note: "Known by phone", decided_by: expect.stringMatching(/^user_/) });
    expect(at.doubles.stripe.store.reviews.all().find(({ payment_intent }) => payment_intent === intent)).toMatchObject({ open: false, closed_reason: "approved" });
    await workIs(order, "ready");
    // The journey hears of it after the work.
    await until("the approval to be told", async () => (await kinds(order)).includes("payment_approved"));
    expect(await kinds(order)).toContain("payment_in_review");
    const twice = await refusal(decide(order, { decision: "approve" }));
    expect([twice.status, twice.body.message]).toEqual([409, expect.stringContaining("approved")]);
  });

  it("rejected cancels the order and lets the money go", async () => {
    const { order, intent } = await paidBy("pm_card_cvcCheckFail");
    expect(await reviewOf(order)).toMatchObject({ state: "open", reasons: ["cvc_failed"], checks: { cvc: "fail" } });
    // An order that is canceled before there is work for it never has any.
    await workIs(order, "waiting");
    expect((await decide(order, { decision: "reject" })).payment_review).toMatchObject({ state: "rejected" });
    expect(at.doubles.stripe.store.intents.get(intent)!.status).toBe("canceled");
    expect((await admin("GET", `/admin/orders/${order.id}`)).order.status).toBe("canceled");
    await workIs(order, "cancelled");
    expect((await refusal(decide(order, { decision: "approve" }))).status).toBe(409);
  });

  it("approved in Stripe's dashboard is approved here", async () => {
    const { order, intent } = await paidBy("pm_card_riskLevelElevated", somebody());
    await reviewOf(order);
    const { id } = at.doubles.stripe.store.reviews.all().find(({ payment_intent }) => payment_intent === intent)!;
    await atStripe(at, `v1/reviews/${id}/approve`);
    await until("the approval", async () => (await reviewOf(order)).state === "approved");
    expect(await reviewOf(order)).toMatchObject({ decided_by: "provider" });
    await workIs(order, "ready");
  });
});

it("a fifth order within a day by the same shopper is looked at", async () => {
  const buyer = somebody();
  const states: unknown[] = [];
  for (let n = 0; n < 5; n += 1) states.push((await reviewOf((await paidBy("pm_card_mastercard", buyer)).order)).reasons);
  expect(states).toEqual([[], [], [], [], ["many_orders"]]);
});

it("a warning of fraud keeps back what has not left yet, and opens an approved review again", async () => {
  const { order, intent } = await paidBy("pm_card_visa");
  await workIs(order, "ready");
  await admin("POST", `/admin/doorstep/orders/${order.id}/captures`, {});
  const charge = at.doubles.stripe.store.intents.get(intent)!.latest_charge as string;
  await atStripe(at, `_double/charges/${charge}/early_fraud_warning`);
  await until("the suspicion", async () => (await reviewOf(order)).state === "open");
  expect((await reviewOf(order)).reasons).toEqual(["early_fraud_warning"]);
  await workIs(order, "waiting");
  await decide(order, { decision: "approve" });
  await workIs(order, "ready");
  await atStripe(at, `_double/charges/${charge}/dispute`);
  await until("the next suspicion", async () => (await reviewOf(order)).state === "open");
  expect((await admin("GET", `/admin/doorstep/payment-reviews?state=open&order_id=${order.id}`)).count).toBe(1);
});

it("shows reviews to staff alone, and says what is wrong", async () => {
  expect((await fetch(`${at.store.url}/admin/doorstep/payment-reviews`)).status).toBe(401);
  expect((await refusal(decide({ id: "order_none" }, { decision: "approve" }))).status).toBe(404);
  const wrong = await refusal(decide({ id: "order_none" }, { decision: "perhaps" }));
  expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringContaining("decision")]);
});
