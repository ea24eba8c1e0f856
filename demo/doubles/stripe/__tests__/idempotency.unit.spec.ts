import type Stripe from "stripe";
import { StripeDouble } from "..";
import { until } from "../../../../integration-tests/setup/until";
import { clientOf, noRedirects } from "./client";

let double: StripeDouble;
let stripe: Stripe;
let url: string;
beforeEach(async () => {
  double = new StripeDouble();
  url = await double.listen();
  stripe = clientOf(url);
});
afterEach(() => double.close());

const create = (amount: number, idempotencyKey: string) =>
  stripe.paymentIntents.create({ amount, currency: "eur", automatic_payment_methods: noRedirects }, { idempotencyKey });

it("answers a repeated key with the first answer, and says so", async () => {
  const first = await create(1_000, "key-1");
  const again = await create(1_000, "key-1");
  expect(again.id).toBe(first.id);
  expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(first.lastResponse.requestId).toMatch(/^req_/);
  expect(double.store.intents.all()).toHaveLength(1);
});

it("refuses a key that comes back with other parameters", async () => {
  await create(1_000, "key-1");
  await expect(create(2_000, "key-1")).rejects.toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 });
});

it("refuses a key whose first request still runs", async () => {
  double.latencyMs = 1_000;
  const results = await Promise.allSettled([create(1_000, "key-1"), create(1_000, "key-1")]);
  const refused = results.find((result) => result.status === "rejected");
  expect(refused?.reason).toMatchObject({ statusCode: 409, code: "idempotency_key_in_use" });
  expect(double.store.intents.all()).toHaveLength(1);
});

it("lets a key be used again after a request that never began", async () => {
  await expect(create(1, "key-1")).rejects.toMatchObject({ code: "amount_too_small" });
  expect((await create(1_000, "key-1")).status).toBe("requires_payment_method");
});

it("replays a decline under its key", async () => {
  const pay = () => stripe.paymentIntents.create(
    { amount: 900, currency: "eur", confirm: true, payment_method: "pm_card_visa_chargeDeclined", automatic_payment_methods: noRedirects },
    { idempotencyKey: "key-2" },
  );
  await expect(pay()).rejects.toMatchObject({ code: "card_declined" });
  await expect(pay()).rejects.toMatchObject({ code: "card_declined", headers: { "idempotent-replayed": "true" } });
});

it("captures once when the connection is cut after the capture and the client tries again", async () => {
  const patient = clientOf(url, 2);
  const { id } = await patient.paymentIntents.create({
    amount: 5_000, currency: "eur", capture_method: "manual", confirm: true, payment_method: "pm_card_visa", automatic_payment_methods: noRedirects,
  });
  double.faults.add({ kind: "done_but_cut", match: `POST /v1/payment_intents/${id}/capture` });
  expect(await patient.paymentIntents.capture(id, {}, { idempotencyKey: "capture-1" })).toMatchObject({ status: "succeeded" });
  expect(double.ledger(id)).toMatchObject({ captured: 5_000, captures: 1 });
});

it("drops a connection before it does anything, and answers late when its webhook is long told", async () => {
  double.faults.add({ kind: "cut", match: "=POST /v1/payment_intents", body: "amount=1000", times: 2 });
  await expect(create(1_000, "key-1")).rejects.toMatchObject({ type: "StripeConnectionError" });
  expect(double.store.intents.all()).toEqual([]);
  const late = double.faults.add({ kind: "done_but_late", lateMs: 300, match: "=POST /v1/payment_intents" });
  const answer = create(2_000, "key-2");
  await until("the work", async () => late.met === 1 && double.store.events.all().length > 0);
  expect((await answer).id).toBe(double.store.intents.all()[0]!.id);
});

it("turns away a request without a secret key, and words its faults as Stripe does", async () => {
  expect((await fetch(`${url}/v1/payment_intents`)).status).toBe(401);
  double.faults.add({ kind: "rate_limited" });
  await expect(create(1_000, "key-1")).rejects.toMatchObject({ type: "StripeRateLimitError" });
  double.faults.add({ kind: "server_error" });
  await expect(create(1_000, "key-1")).rejects.toMatchObject({ type: "StripeAPIError", statusCode: 500 });
});
