import Stripe from "stripe";
import { StripeDouble } from "..";
import { clientOf } from "./client";

const double = new StripeDouble();
let url: string;
let stripe: Stripe;
beforeAll(async () => {
  url = await double.listen();
  stripe = clientOf(url);
});
afterAll(() => double.close());

const made = () => stripe.paymentIntents.create({ amount: 1000, currency: "eur", capture_method: "manual", metadata: { order_id: "order_1" } });
const asBrowser = (path: string, fields?: Record<string, string>) =>
  fetch(`${url}/v1/${path}`, { headers: { authorization: "Bearer pk_test_1" }, ...(fields && { method: "POST", body: new URLSearchParams(fields) }) });
const VISA = { "payment_method_data[type]": "card", "payment_method_data[card][number]": "4242424242424242", return_url: "https://shop.example/" };

test("with a publishable key and its secret a payment can be looked at and confirmed, and no more is told of it than its payer may know", async () => {
  const { id, client_secret } = await made();
  const seen = (await (await asBrowser(`payment_intents/${id}?client_secret=${client_secret}`)).json()) as Record<string, unknown>;
  expect(seen).toMatchObject({ id, amount: 1000, status: "requires_payment_method" });
  expect(seen).not.toHaveProperty("metadata");
  const answer = await asBrowser(`payment_intents/${id}/confirm`, { client_secret: client_secret!, ...VISA });
  expect([answer.headers.get("access-control-allow-origin"), ((await answer.json()) as { status: string }).status]).toEqual(["*", "requires_capture"]);
});

test("without its secret, with another's, and for anything else it is refused", async () => {
  const [one, other] = [await made(), await made()];
  expect((await asBrowser(`payment_intents/${one.id}`)).status).toBe(404);
  expect((await asBrowser(`payment_intents/${one.id}/confirm`, { client_secret: other.client_secret!, ...VISA })).status).toBe(404);
  for (const path of [`payment_intents/${one.id}/capture`, `payment_intents/${one.id}/cancel`, "refunds", "customers"]) {
    expect((await asBrowser(path, { client_secret: one.client_secret! })).status).toBe(401);
  }
  expect((await asBrowser("charges")).status).toBe(401);
});

test("a decline tells the payer's part of the payment only", async () => {
  const { id, client_secret } = await made();
  const answer = await asBrowser(`payment_intents/${id}/confirm`, { client_secret: client_secret!, ...VISA, "payment_method_data[card][number]": "4000000000009995" });
  const { error } = (await answer.json()) as { error: { decline_code: string; payment_intent: Record<string, unknown> } };
  expect([answer.status, error.decline_code]).toEqual([402, "insufficient_funds"]);
  expect(error.payment_intent).not.toHaveProperty("metadata");
});

test("the bank's page leads back with what became of the payment", async () => {
  const { id, client_secret } = await made();
  await asBrowser(`payment_intents/${id}/confirm`, { client_secret: client_secret!, ...VISA, "payment_method_data[card][number]": "4000000000003220" });
  const answer = await fetch(`${url}/3d_secure_2/${id}`, { method: "POST", body: "answer=succeed", redirect: "manual" });
  expect(answer.headers.get("location")).toBe(`https://shop.example/?payment_intent=${id}&payment_intent_client_secret=${client_secret}&redirect_status=succeeded`);
  expect((await fetch(`${url}/v3/`)).headers.get("content-type")).toContain("javascript");
});
