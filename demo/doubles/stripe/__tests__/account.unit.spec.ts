import type Stripe from "stripe";
import { StripeDouble } from "..";
import { clientOf, noRedirects } from "./client";

let double: StripeDouble;
let stripe: Stripe;
beforeEach(async () => {
  double = new StripeDouble();
  stripe = clientOf(await double.listen());
});
afterEach(() => double.close());

const held = (more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
  stripe.paymentIntents.create({
    amount: 10_000, currency: "eur", capture_method: "manual", confirm: true, payment_method: "pm_card_visa",
    automatic_payment_methods: noRedirects, metadata: { session_id: "payses_1" }, ...more,
  });

it("keeps a card for later when asked, for its own customer only", async () => {
  const customer = (await stripe.customers.create({})).id;
  const { payment_method } = await held({ customer, setup_future_usage: "off_session" });
  expect((await stripe.customers.listPaymentMethods(customer)).data).toMatchObject([{ id: payment_method }]);
  await expect(held({ payment_method: String(payment_method) })).rejects.toMatchObject({ param: "customer" });
  expect(await held({ payment_method: String(payment_method), customer, off_session: true })).toMatchObject({ status: "requires_capture" });
});

it("finds intents by metadata and pages through lists", async () => {
  const { id } = await held();
  await held({ metadata: { session_id: "payses_2" } });
  const found = await stripe.paymentIntents.search({ query: "metadata['session_id']:'payses_1'" });
  expect(found.data.map((intent) => intent.id)).toEqual([id]);
  const all: string[] = [];
  for await (const intent of stripe.paymentIntents.list({ limit: 1 })) all.push(intent.id);
  expect(all).toHaveLength(2);
});

it("keeps customers and their payment methods", async () => {
  const customer = await stripe.customers.create({ email: "ada@example.com", name: "Ada" });
  const method = await stripe.paymentMethods.attach("pm_card_mastercard", { customer: customer.id });
  expect((await stripe.customers.listPaymentMethods(customer.id)).data).toMatchObject([{ id: method.id, card: { brand: "mastercard" } }]);
  expect(await stripe.customers.update(customer.id, { phone: "+49" })).toMatchObject({ email: "ada@example.com", phone: "+49" });
  await stripe.customers.del(customer.id);
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ deleted: true });
});

it("names what is wrong with a request", async () => {
  await expect(stripe.paymentIntents.retrieve("pi_none")).rejects.toMatchObject({ statusCode: 404, code: "resource_missing" });
  await expect(held({ amount: 1.5 as number })).rejects.toMatchObject({ code: "parameter_invalid_integer", param: "amount" });
  await expect(held({ automatic_payment_methods: { enabled: true } })).rejects.toThrow("return_url");
  await expect(held({ payment_method: "pm_none" })).rejects.toMatchObject({ code: "resource_missing", param: "payment_method" });
});
