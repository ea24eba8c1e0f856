import type Stripe from "stripe";
import { atDouble, type AtDouble } from "./at-double";

let at: AtDouble;
beforeEach(async () => {
  at = await atDouble();
});
afterEach(() => at.double.close());

const nets = async () => (await at.stripe.balanceTransactions.list()).data.map(({ net }) => net);

it("takes the money and a fee when a cardholder disputes a charge", async () => {
  const { id, charge } = await at.paid();
  const seen = (await at.told()).length;
  const { body } = await at.control(`/charges/${charge}/dispute`, { reason: "product_not_received" });
  const dispute = await at.stripe.disputes.retrieve(String(body["id"]));
  expect(dispute).toMatchObject({
    amount: 10_000, currency: "eur", charge, payment_intent: id, reason: "product_not_received", status: "needs_response", is_charge_refundable: false,
    payment_method_details: { type: "card", card: { case_type: "chargeback", network: "visa", network_reason_code: "13.1" } },
    balance_transactions: [{ type: "adjustment", reporting_category: "dispute", amount: -10_000, fee: 1_500, net: -11_500, source: dispute.id }],
  });
  expect(dispute.evidence_details.due_by).toBeGreaterThan(at.double.clock.seconds() + 8 * 86_400);
  expect(await at.stripe.charges.retrieve(charge)).toMatchObject({ disputed: true });
  expect(await at.told(seen)).toEqual(["charge.dispute.created", "charge.dispute.funds_withdrawn"]);
  const [created] = (await at.stripe.events.list({ type: "charge.dispute.created" })).data;
  expect(created?.data.object).toMatchObject({ id: dispute.id, balance_transactions: [], is_charge_refundable: false });
});

it("disputes a part, and never more than is left", async () => {
  const { id, charge } = await at.paid();
  await at.stripe.refunds.create({ payment_intent: id, amount: 4_000 });
  expect(await at.control(`/charges/${charge}/dispute`, { amount: 6_001 })).toMatchObject({ status: 400, body: { error: { param: "amount" } } });
  expect(await at.control(`/charges/${charge}/dispute`, { reason: "bad_mood" })).toMatchObject({ status: 400, body: { error: { param: "reason" } } });
  expect(at.double.bank.dispute(charge, { amount: 1_000 })).toMatchObject({ amount: 1_000, reason: "fraudulent" });
  expect(at.double.bank.dispute(charge)).toMatchObject({ amount: 5_000 });
  expect(() => at.double.bank.dispute(charge, { amount: 1 })).toThrow("has 0 that can be disputed");
});

it("keeps evidence back with submit=false, then sends it once", async () => {
  const { charge } = await at.paid();
  const { id } = at.double.bank.dispute(charge);
  const seen = (await at.told()).length;
  const staged = await at.stripe.disputes.update(id, { evidence: { shipping_carrier: "DHL", shipping_tracking_number: "JD01" }, submit: false });
  expect(staged).toMatchObject({ status: "needs_response", evidence_details: { has_evidence: true, submission_count: 0 } });
  const sent = await at.stripe.disputes.update(id, { evidence: { shipping_tracking_number: "JD02" } });
  expect(sent).toMatchObject({
    status: "under_review", evidence: { shipping_carrier: "DHL", shipping_tracking_number: "JD02", receipt: null },
    evidence_details: { submission_count: 1, submission_method: "manual", past_due: false },
  });
  await expect(at.stripe.disputes.update(id, { evidence: { shipping_carrier: "UPS" } })).rejects.toMatchObject({ statusCode: 400, type: "StripeInvalidRequestError" });
  expect(await at.stripe.disputes.update(id, { metadata: { order: "1" } })).toMatchObject({ status: "under_review", metadata: { order: "1" } });
  expect(await at.told(seen)).toEqual(["charge.dispute.updated", "charge.dispute.updated", "charge.dispute.updated"]);
});

it("says that evidence came too late, is too long, or has a name it does not know", async () => {
  const { id } = at.double.bank.dispute((await at.paid()).charge);
  const send = (evidence: Stripe.DisputeUpdateParams.Evidence) => at.stripe.disputes.update(id, { evidence });
  await expect(send({ mood: "bad" } as Stripe.DisputeUpdateParams.Evidence)).rejects.toMatchObject({ code: "parameter_unknown", param: "evidence[mood]" });
  await expect(send({ receipt: "x", uncategorized_text: "x".repeat(150_000) })).rejects.toMatchObject({ param: "evidence" });
  expect((await at.stripe.disputes.retrieve(id)).evidence_details.has_evidence).toBe(false);
  at.double.clock.advance(20 * 86_400_000);
  expect(await send({ receipt: "x" })).toMatchObject({ evidence_details: { past_due: true } });
});

it("gives the money back and keeps the fee when the shop wins", async () => {
  const { id: intent, charge } = await at.paid();
  const { id } = at.double.bank.dispute(charge);
  await at.stripe.disputes.update(id, { evidence: { receipt: "x" } });
  const seen = (await at.told()).length;
  await at.control(`/disputes/${id}/decide`, { outcome: "won" });
  expect((await at.stripe.disputes.retrieve(id)).balance_transactions.map(({ net }) => net)).toEqual([-11_500, 10_000]);
  expect(await nets()).toEqual([10_000, -11_500, 9_825]);
  expect(await at.told(seen)).toEqual(["charge.dispute.closed", "charge.dispute.funds_reinstated"]);
  expect(await at.stripe.refunds.create({ payment_intent: intent })).toMatchObject({ amount: 10_000 });
});

it("moves no more money when the shop loses, and refuses to refund what was charged back", async () => {
  const { id: intent, charge } = await at.paid();
  const { id } = at.double.bank.dispute(charge);
  await expect(at.stripe.refunds.create({ payment_intent: intent })).rejects.toMatchObject({ statusCode: 400, code: "charge_disputed" });
  const seen = (await at.told()).length;
  await at.control(`/disputes/${id}/decide`, { outcome: "lost" });
  expect(await at.stripe.disputes.retrieve(id)).toMatchObject({ status: "lost" });
  expect(await nets()).toEqual([-11_500, 9_825]);
  expect(await at.told(seen)).toEqual(["charge.dispute.closed"]);
  expect(await at.control(`/disputes/${id}/decide`, { outcome: "won" })).toMatchObject({ status: 400, body: { error: { message: "This dispute is already closed." } } });
  expect(await at.control(`/disputes/${id}/decide`, {})).toMatchObject({ status: 400, body: { error: { param: "outcome" } } });
});

it("closes a dispute that the shop accepts, once, and once for an idempotency key", async () => {
  const { id } = at.double.bank.dispute((await at.paid()).charge);
  const close = (idempotencyKey: string) => at.stripe.disputes.close(id, {}, { idempotencyKey });
  expect(await close("close-1")).toMatchObject({ status: "lost" });
  expect((await close("close-1")).lastResponse.headers["idempotent-replayed"]).toBe("true");
  await expect(close("close-2")).rejects.toMatchObject({ statusCode: 400, message: "This dispute is already closed." });
  await expect(at.stripe.disputes.close("dp_none")).rejects.toMatchObject({ statusCode: 404, code: "resource_missing", param: "dispute" });
});

it("asks first in an inquiry: no money moves until it is escalated", async () => {
  const { id: intent, charge } = await at.paid();
  const first = at.double.bank.dispute(charge, { inquiry: true, amount: 1_000 });
  expect(first).toMatchObject({ status: "warning_needs_response", is_charge_refundable: true, balance_transactions: [] });
  await at.stripe.refunds.create({ payment_intent: intent, amount: 500 });
  at.double.bank.decideDispute(first.id, "won");
  expect(first).toMatchObject({ status: "warning_closed", balance_transactions: [] });
  expect((await at.told()).at(-1)).toBe("charge.dispute.closed");
  const second = at.double.bank.dispute(charge, { inquiry: true, amount: 1_000 });
  expect(() => at.double.bank.decideDispute(second.id, "lost")).toThrow("cannot be lost");
  at.double.bank.decideDispute(second.id, "escalated");
  expect(second).toMatchObject({ status: "needs_response", is_charge_refundable: false, balance_transactions: [{ net: -2_500 }] });
});

it("lists disputes by charge, intent and time", async () => {
  const [one, other] = [await at.paid(), await at.paid()];
  const { id } = at.double.bank.dispute(one.charge);
  at.double.clock.advance(3_600_000);
  const later = at.double.clock.seconds();
  const { id: second } = at.double.bank.dispute(other.charge);
  const ids = async (params: Stripe.DisputeListParams) => (await at.stripe.disputes.list(params)).data.map((dispute) => dispute.id);
  expect(await ids({})).toEqual([second, id]);
  expect(await ids({ charge: one.charge })).toEqual([id]);
  expect(await ids({ payment_intent: other.id })).toEqual([second]);
  expect(await ids({ created: { lt: later } })).toEqual([id]);
  expect(await at.stripe.disputes.retrieve(id, { expand: ["charge", "payment_intent"] })).toMatchObject({ charge: { object: "charge" }, payment_intent: { id: one.id } });
});

it.each([
  ["pm_card_createDispute", { reason: "fraudulent", status: "needs_response" }],
  ["pm_card_createDisputeProductNotReceived", { reason: "product_not_received", status: "needs_response" }],
  ["pm_card_createDisputeInquiry", { status: "warning_needs_response" }],
])("disputes a payment by %s once it is captured", async (payment_method, expected) => {
  const { id } = await at.paid({ payment_method, capture_method: "manual" });
  expect((await at.stripe.disputes.list()).data).toEqual([]);
  await at.stripe.paymentIntents.capture(id);
  expect((await at.stripe.disputes.list()).data).toMatchObject([expected]);
});

it.each([["winning_evidence", "won"], ["losing_evidence", "lost"]])("decides at once on the test mode's %s", async (uncategorized_text, status) => {
  const { id } = at.double.bank.dispute((await at.paid()).charge);
  expect(await at.stripe.disputes.update(id, { evidence: { uncategorized_text }, submit: false })).toMatchObject({ status: "needs_response" });
  expect(await at.stripe.disputes.update(id, { submit: true })).toMatchObject({ status });
});
