import type Stripe from "stripe";
import { StripeDouble } from "..";
import { chargeFee } from "../fees";
import { clientOf, noRedirects } from "./client";

let double: StripeDouble;
let stripe: Stripe;
beforeEach(async () => {
  double = new StripeDouble();
  stripe = clientOf(await double.listen());
});
afterEach(() => double.close());

const paid = (amount = 10_000, currency = "eur", more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
  stripe.paymentIntents.create({ amount, currency, confirm: true, payment_method: "pm_card_visa", automatic_payment_methods: noRedirects, ...more });
const booked = async (params: Stripe.BalanceTransactionListParams = {}) => (await stripe.balanceTransactions.list(params)).data;

it("takes its fee from every charge, and gives none back with a refund", async () => {
  const { id } = await paid();
  await stripe.refunds.create({ payment_intent: id });
  const [refund, charge] = await booked();
  expect(charge).toMatchObject({ type: "charge", amount: 10_000, fee: 175, net: 9_825, fee_details: [{ amount: 175, currency: "eur", type: "stripe_fee" }] });
  expect(refund).toMatchObject({ type: "refund", amount: -10_000, fee: 0, net: -10_000, fee_details: [] });
});

it("takes its fee from each part of a multicapture", async () => {
  const { id } = await paid(10_000, "eur", { capture_method: "manual", payment_method_options: { card: { request_multicapture: "if_available" } } });
  await stripe.paymentIntents.capture(id, { amount_to_capture: 4_000, final_capture: false });
  await stripe.paymentIntents.capture(id, { amount_to_capture: 6_000 });
  expect((await booked()).map(({ amount, fee, net }) => [amount, fee, net])).toEqual([[6_000, 115, 5_885], [4_000, 85, 3_915]]);
});

it.each([[1_000, "eur", 40], [1_033, "usd", 40], [1_034, "usd", 41], [5_000, "jpy", 100], [10_000, "kwd", 400]])("asks for %s %s a fee of %s", (amount, currency, fee) => {
  expect(chargeFee(amount, currency).amount).toBe(fee);
});

it("filters the balance by type, currency, source and time", async () => {
  await paid(1_000, "usd");
  double.clock.advance(3_600_000);
  const later = double.clock.seconds();
  const { id } = await paid();
  const refund = await stripe.refunds.create({ payment_intent: id, amount: 1_000 });
  expect(await booked({ type: "refund" })).toMatchObject([{ source: refund.id }]);
  expect(await booked({ currency: "usd" })).toMatchObject([{ amount: 1_000 }]);
  expect(await booked({ source: refund.id })).toMatchObject([{ amount: -1_000 }]);
  expect(await booked({ created: { gte: later } })).toHaveLength(2);
  expect(await booked({ created: { lt: later } })).toMatchObject([{ currency: "usd" }]);
  await expect(booked({ created: { gt: "soon" as unknown as number } })).rejects.toMatchObject({ code: "parameter_invalid_integer", param: "created[gt]" });
});

it("lists events by one type, a group, several types and time", async () => {
  await paid();
  double.clock.advance(3_600_000);
  const later = double.clock.seconds();
  await stripe.customers.create({});
  const types = async (params: Stripe.EventListParams) => (await stripe.events.list(params)).data.map(({ type }) => type);
  expect(await types({ type: "charge.succeeded" })).toEqual(["charge.succeeded"]);
  expect(await types({ type: "payment_intent.*" })).toEqual(["payment_intent.succeeded", "payment_intent.created"]);
  expect(await types({ types: ["customer.created", "charge.succeeded"] })).toEqual(["customer.created", "charge.succeeded"]);
  expect(await types({ created: { gte: later } })).toEqual(["customer.created"]);
  await expect(types({ type: "charge.succeeded", types: ["charge.failed"] })).rejects.toMatchObject({ statusCode: 400, param: "types" });
});
