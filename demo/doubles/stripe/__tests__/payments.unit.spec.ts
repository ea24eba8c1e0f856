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
const multicapture = { card: { request_multicapture: "if_available" as const } };

it("holds the whole amount when an intent is created, given a method and confirmed", async () => {
  const created = await stripe.paymentIntents.create({ amount: 500, currency: "usd", capture_method: "manual", automatic_payment_methods: noRedirects });
  expect(created.status).toBe("requires_payment_method");
  const given = await stripe.paymentIntents.update(created.id, { payment_method: "pm_card_visa" });
  expect(given.status).toBe("requires_confirmation");
  expect(given.payment_method).toMatch(/^pm_[0-9A-Za-z]{24}$/);
  const confirmed = await stripe.paymentIntents.confirm(created.id);
  expect(confirmed).toMatchObject({ status: "requires_capture", amount_capturable: 500, amount_received: 0 });
});

it("takes the money at once where capture is automatic", async () => {
  const intent = await held({ capture_method: "automatic" });
  expect(intent).toMatchObject({ status: "succeeded", amount_received: 10_000 });
});

it("captures a part and releases the rest", async () => {
  const { id } = await held();
  const intent = await stripe.paymentIntents.capture(id, { amount_to_capture: 4_000 }, {});
  expect(intent).toMatchObject({ status: "succeeded", amount_received: 4_000, amount_capturable: 0 });
  await expect(stripe.paymentIntents.capture(id)).rejects.toMatchObject({
    statusCode: 400, code: "payment_intent_unexpected_state", message: expect.stringContaining("status of succeeded"),
  });
  expect(double.ledger(id)).toEqual({ currency: "eur", authorised: 10_000, captured: 4_000, refunded: 0, captures: 1 });
});

it("captures again and again where the card has multicapture", async () => {
  const { id } = await held({ payment_method_options: multicapture });
  const first = await stripe.paymentIntents.capture(id, { amount_to_capture: 3_000, final_capture: false });
  expect(first).toMatchObject({ status: "requires_capture", amount_received: 3_000, amount_capturable: 7_000 });
  const last = await stripe.paymentIntents.capture(id, { amount_to_capture: 7_000 });
  expect(last).toMatchObject({ status: "succeeded", amount_received: 10_000 });
  expect(double.ledger(id)).toMatchObject({ captured: 10_000, captures: 2 });
});

it("refuses to keep the rest where the card has no multicapture", async () => {
  const { id } = await held({ payment_method: "pm_card_jcb", payment_method_options: multicapture });
  await expect(stripe.paymentIntents.capture(id, { amount_to_capture: 1, final_capture: false })).rejects.toMatchObject({ param: "final_capture" });
});

it("refuses to capture more than it holds", async () => {
  const { id } = await held();
  await expect(stripe.paymentIntents.capture(id, { amount_to_capture: 10_001 })).rejects.toMatchObject({ statusCode: 400, code: "amount_too_large" });
});

it("refunds in parts, and never more than was captured", async () => {
  const { id } = await held();
  await stripe.paymentIntents.capture(id, { amount_to_capture: 6_000 });
  const refund = await stripe.refunds.create({ payment_intent: id, amount: 2_500, metadata: { reason: "late" } });
  expect(refund).toMatchObject({ status: "succeeded", amount: 2_500, metadata: { reason: "late" } });
  await expect(stripe.refunds.create({ payment_intent: id, amount: 3_501 })).rejects.toMatchObject({
    message: "Refund amount (3501) is greater than unrefunded amount on charge (3500)",
  });
  await stripe.refunds.create({ payment_intent: id });
  await expect(stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({ code: "charge_already_refunded" });
  expect((await stripe.refunds.list({ payment_intent: id })).data.map(({ amount }) => amount)).toEqual([3_500, 2_500]);
  expect(double.ledger(id)).toMatchObject({ captured: 6_000, refunded: 6_000 });
});

it("releases what it holds when canceled, once", async () => {
  const { id } = await held();
  const canceled = await stripe.paymentIntents.cancel(id, { cancellation_reason: "abandoned" });
  expect(canceled).toMatchObject({ status: "canceled", amount_capturable: 0, cancellation_reason: "abandoned" });
  await expect(stripe.paymentIntents.cancel(id)).rejects.toMatchObject({ code: "payment_intent_unexpected_state" });
});

it.each([
  ["pm_card_visa_chargeDeclined", "card_declined", "generic_decline"],
  ["pm_card_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds"],
  ["pm_card_chargeDeclinedExpiredCard", "expired_card", undefined],
  ["pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc", undefined],
])("declines %s with %s and leaves the intent open for another card", async (payment_method, code, decline_code) => {
  const error = (await held({ payment_method }).catch((e: unknown) => e)) as Stripe.errors.StripeCardError;
  expect(error).toMatchObject({ type: "StripeCardError", statusCode: 402, code });
  expect(error.decline_code || undefined).toBe(decline_code);
  const id = String(error.payment_intent?.id);
  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: "requires_payment_method", last_payment_error: { code } });
  expect(await stripe.paymentIntents.confirm(id, { payment_method: "pm_card_visa" })).toMatchObject({ status: "requires_capture" });
  expect(double.ledger(id)).toMatchObject({ authorised: 10_000 });
});

it("asks for authentication, and holds or fails by the shopper's answer", async () => {
  const intent = await held({ payment_method: "pm_card_authenticationRequired" });
  expect(intent).toMatchObject({ status: "requires_action", next_action: { type: "use_stripe_sdk" } });
  double.authenticate(intent.id, false);
  expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: "requires_payment_method" });
  await stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_authenticationRequired" });
  double.authenticate(intent.id);
  expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: "requires_capture" });
});

it("lets a bank debit take its time, then succeed or come back", async () => {
  const debit = () => held({ capture_method: "automatic", payment_method: "pm_usBankAccount_success" });
  const [good, bad] = [await debit(), await debit()];
  expect(good.status).toBe("processing");
  double.settle(good.id);
  double.settle(bad.id, false);
  expect(await stripe.paymentIntents.retrieve(good.id)).toMatchObject({ status: "succeeded", amount_received: 10_000 });
  expect(await stripe.paymentIntents.retrieve(bad.id)).toMatchObject({ status: "requires_payment_method" });
  await expect(held({ payment_method: "pm_usBankAccount_success" })).rejects.toMatchObject({ param: "capture_method" });
});

it("lets an authorisation expire seven days later by its own clock", async () => {
  const { id } = await held();
  const before = (await stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] })).latest_charge as Stripe.Charge;
  expect(before.payment_method_details?.card?.capture_before).toBeGreaterThanOrEqual(double.clock.seconds() + 7 * 86_400 - 60);
  double.clock.advance(7 * 86_400_000 + 1_000);
  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: "canceled", cancellation_reason: "automatic", amount_capturable: 0 });
});
