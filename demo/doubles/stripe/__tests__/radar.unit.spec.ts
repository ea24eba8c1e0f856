import type Stripe from "stripe";
import { atDouble, type AtDouble } from "./at-double";

let at: AtDouble;
beforeEach(async () => {
  at = await atDouble();
});
afterEach(() => at.double.close());

const chargeBy = async (payment_method: string) => at.stripe.charges.retrieve((await at.paid({ payment_method })).charge);
const checksOf = (charge: Stripe.Charge) => charge.payment_method_details?.card?.checks;

it("scores every card payment, and no bank debit", async () => {
  expect((await chargeBy("pm_card_visa")).outcome).toMatchObject({
    network_status: "approved_by_network", risk_level: "normal", risk_score: expect.any(Number), seller_message: "Payment complete.", type: "authorized",
  });
  const { id } = await at.paid({ payment_method: "pm_usBankAccount_success" });
  at.double.settle(id);
  const [charge] = (await at.stripe.charges.list({ payment_intent: id })).data;
  expect(charge?.outcome).toMatchObject({ risk_level: "not_assessed" });
  expect(charge?.outcome).not.toHaveProperty("risk_score");
});

it.each(["pm_card_radarBlock", "pm_card_chargeDeclinedFraudulent", "pm_card_riskLevelHighest"])("blocks %s before its bank is asked", async (payment_method) => {
  const error = (await at.paid({ payment_method }).catch((e: unknown) => e)) as Stripe.errors.StripeCardError;
  expect(error).toMatchObject({ statusCode: 402, code: "card_declined", decline_code: "fraudulent" });
  expect(await at.stripe.charges.retrieve(String(error.charge))).toMatchObject({
    paid: false, status: "failed",
    outcome: { network_status: "not_sent_to_network", reason: "highest_risk_level", risk_level: "highest", type: "blocked" },
  });
});

it("tells a bank's decline from a block of its own", async () => {
  const error = (await at.paid({ payment_method: "pm_card_visa_chargeDeclined" }).catch((e: unknown) => e)) as Stripe.errors.StripeCardError;
  expect((await at.stripe.charges.retrieve(String(error.charge))).outcome).toMatchObject({
    network_status: "declined_by_network", reason: "generic_decline", risk_level: "normal", type: "issuer_declined",
  });
});

it.each([
  ["4000000000000101", "pm_card_cvcCheckFail", { address_line1_check: null, address_postal_code_check: null, cvc_check: "fail" }],
  ["4000000000000036", "pm_card_avsZipFail", { address_line1_check: null, address_postal_code_check: "fail", cvc_check: "pass" }],
  ["4000000000000028", "pm_card_avsLine1Fail", { address_line1_check: "fail", address_postal_code_check: null, cvc_check: "pass" }],
  ["4000000000000010", "pm_card_avsFail", { address_line1_check: "fail", address_postal_code_check: "fail", cvc_check: "pass" }],
  ["4000000000000044", "pm_card_avsUnchecked", { address_line1_check: "unavailable", address_postal_code_check: "unavailable", cvc_check: "pass" }],
])("approves %s and says what its bank could not confirm", async (number, name, checks) => {
  expect(checksOf(await chargeBy(name))).toEqual(checks);
  const { id } = await at.stripe.paymentMethods.create({ type: "card", card: { number, exp_month: 12, exp_year: 2034, cvc: "123" } });
  expect(checksOf(await chargeBy(id))).toEqual(checks);
});

it("checks the address that came with the card, and keeps it on the charge", async () => {
  const billing_details = { name: "Ada", address: { line1: "Weg 1", postal_code: "10115", country: "DE" } };
  const { id } = await at.stripe.paymentMethods.create({ type: "card", card: { token: "tok_visa" }, billing_details });
  const charge = await chargeBy(id);
  expect(charge.billing_details).toMatchObject({ ...billing_details, email: null });
  expect(checksOf(charge)).toEqual({ address_line1_check: "pass", address_postal_code_check: "pass", cvc_check: "pass" });
  expect(checksOf(await chargeBy("pm_card_visa"))).toEqual({ address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" });
});

const held = () => at.paid({ payment_method: "pm_card_riskLevelElevated", capture_method: "manual" });

it("puts an elevated risk in review, which can be approved once", async () => {
  const { id, charge } = await held();
  const { review } = await at.stripe.paymentIntents.retrieve(id);
  expect(await at.stripe.charges.retrieve(charge)).toMatchObject({
    review, outcome: { network_status: "approved_by_network", reason: "elevated_risk_level", risk_level: "elevated", type: "manual_review" },
  });
  expect((await at.stripe.reviews.list()).data).toMatchObject([{ id: review, charge, payment_intent: id, open: true, reason: "rule", opened_reason: "rule" }]);
  expect(await at.stripe.reviews.approve(String(review))).toMatchObject({ open: false, closed_reason: "approved", reason: "approved" });
  expect((await at.stripe.reviews.list()).data).toEqual([]);
  expect(await at.stripe.reviews.retrieve(String(review))).toMatchObject({ open: false });
  await expect(at.stripe.reviews.approve(String(review))).rejects.toMatchObject({ statusCode: 400 });
  await expect(at.stripe.reviews.approve("prv_none")).rejects.toMatchObject({ statusCode: 404, param: "review" });
  expect((await at.told()).filter((type) => type.startsWith("review."))).toEqual(["review.opened", "review.closed"]);
});

it.each<[Stripe.Review.ClosedReason, (payment: { id: string; charge: string }) => unknown]>([
  ["canceled", ({ id }) => at.stripe.paymentIntents.cancel(id)],
  ["refunded", async ({ id }) => {
    await at.stripe.paymentIntents.capture(id);
    await at.stripe.refunds.create({ payment_intent: id });
  }],
  ["refunded_as_fraud", async ({ id }) => {
    await at.stripe.paymentIntents.capture(id);
    await at.stripe.refunds.create({ payment_intent: id, reason: "fraudulent" });
  }],
  ["disputed", async ({ id, charge }) => {
    await at.stripe.paymentIntents.capture(id);
    at.double.bank.dispute(charge);
  }],
])("closes a review as %s", async (closed_reason, act) => {
  const payment = await held();
  await act(payment);
  const { review } = await at.stripe.charges.retrieve(payment.charge, { expand: ["review"] });
  expect(review).toMatchObject({ open: false, closed_reason, reason: closed_reason });
});

it("warns of fraud before a dispute, until the charge is refunded or disputed", async () => {
  const { id, charge } = await at.paid();
  const { body } = await at.control(`/charges/${charge}/early_fraud_warning`, { fraud_type: "made_with_stolen_card" });
  const warning = String(body["id"]);
  expect(await at.stripe.radar.earlyFraudWarnings.retrieve(warning)).toMatchObject({ charge, payment_intent: id, actionable: true, fraud_type: "made_with_stolen_card" });
  await at.stripe.refunds.create({ payment_intent: id });
  expect((await at.stripe.radar.earlyFraudWarnings.list({ charge })).data).toMatchObject([{ id: warning, actionable: false }]);
  expect((await at.stripe.radar.earlyFraudWarnings.list({ charge: "ch_other" })).data).toEqual([]);
  expect((await at.told()).filter((type) => type.startsWith("radar."))).toEqual(["radar.early_fraud_warning.created", "radar.early_fraud_warning.updated"]);
  expect(await at.control(`/charges/${charge}/early_fraud_warning`, { fraud_type: "hunch" })).toMatchObject({ status: 400, body: { error: { param: "fraud_type" } } });
});

it("warns of pm_card_createIssuerFraudRecord by itself, too late once it is disputed", async () => {
  const { charge } = await at.paid({ payment_method: "pm_card_createIssuerFraudRecord" });
  expect((await at.stripe.radar.earlyFraudWarnings.list()).data).toMatchObject([{ charge, actionable: true }]);
  at.double.bank.dispute(charge);
  expect((await at.stripe.radar.earlyFraudWarnings.list()).data).toMatchObject([{ charge, actionable: false }]);
});

it("lets another card be reviewed after one that was blocked", async () => {
  const error = await at.paid({ payment_method: "pm_card_radarBlock" }).catch((e: unknown) => e);
  const id = String((error as Stripe.errors.StripeCardError).payment_intent?.id);
  await at.stripe.paymentIntents.confirm(id, { payment_method: "pm_card_riskLevelElevated" });
  expect(await at.stripe.paymentIntents.retrieve(id)).toMatchObject({ status: "succeeded", review: expect.stringMatching(/^prv_/) });
});
