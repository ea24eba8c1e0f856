import type Stripe from "stripe";
import { StripeDouble } from "..";
import { clientOf, noRedirects } from "./client";
import { startReceiver } from "./receiver";

let double: StripeDouble;
let stripe: Stripe;
let url: string;
beforeEach(async () => {
  double = new StripeDouble();
  url = await double.listen();
  stripe = clientOf(url);
});
afterEach(() => double.close());

const pay = (payment_method: string) =>
  stripe.paymentIntents.create({ amount: 2_000, currency: "eur", capture_method: "manual", confirm: true, payment_method, automatic_payment_methods: noRedirects });

it("sends every event signed, so that the official client accepts it and a changed one is refused", async () => {
  const receiver = await startReceiver();
  await fetch(`${url}/_double/webhooks`, { method: "POST", body: JSON.stringify({ url: receiver.url, secret: "whsec_test" }) });
  const { id } = await pay("pm_card_visa");
  await stripe.paymentIntents.capture(id);
  await stripe.refunds.create({ payment_intent: id, amount: 500 });
  await double.webhooks.settled();
  const events = receiver.deliveries.map(({ body, signature }) => stripe.webhooks.constructEvent(body, signature, "whsec_test"));
  expect(events.map(({ type }) => type).sort()).toEqual([
    "charge.captured", "charge.refunded", "charge.succeeded", "payment_intent.amount_capturable_updated",
    "payment_intent.created", "payment_intent.succeeded", "refund.created",
  ]);
  const [first] = receiver.deliveries;
  expect(() => stripe.webhooks.constructEvent(`${first?.body} `, String(first?.signature), "whsec_test")).toThrow();
  expect((await stripe.events.retrieve(String(events[0]?.id))).type).toBe(events[0]?.type);
  await receiver.close();
});

it("delivers again until it is accepted", async () => {
  const receiver = await startReceiver([500, 503]);
  double.webhookUrl = receiver.url;
  await stripe.customers.create({ email: "ada@example.com" });
  await double.webhooks.settled();
  expect(receiver.deliveries).toHaveLength(3);
  expect(new Set(receiver.deliveries.map(({ body }) => body)).size).toBe(1);
  await receiver.close();
});

it("tells of failure, of authentication and of cancelation", async () => {
  await expect(pay("pm_card_visa_chargeDeclined")).rejects.toThrow();
  const { id } = await pay("pm_card_authenticationRequired");
  await stripe.paymentIntents.cancel(id);
  const told = (await stripe.events.list({ limit: 100 })).data.map(({ type }) => type);
  expect(told).toEqual(expect.arrayContaining(["payment_intent.payment_failed", "payment_intent.requires_action", "payment_intent.canceled"]));
});

it("can be told over HTTP to authenticate, to expire and to show an intent's money", async () => {
  const { id } = await pay("pm_card_authenticationRequired");
  await fetch(`${url}/_double/payment_intents/${id}/authenticate`, { method: "POST", body: "{}" });
  const post = (path: string, body: unknown) => fetch(`${url}/_double${path}`, { method: "POST", body: JSON.stringify(body) });
  await post("/clock", { advance_ms: 8 * 86_400_000 });
  await post("/expire", {});
  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: "canceled" });
  const ledger = await (await fetch(`${url}/_double/ledger/${id}`)).json();
  expect(ledger).toMatchObject({ authorised: 2_000, captured: 0 });
});
