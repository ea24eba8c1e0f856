import type Stripe from "stripe";
import { atDouble, type AtDouble } from "./at-double";

let at: AtDouble;
beforeEach(async () => {
  at = await atDouble();
});
afterEach(() => at.double.close());

it("keeps the reasons that Stripe knows and refuses others", async () => {
  const { id, charge } = await at.paid();
  const refund = (reason: string) => at.stripe.refunds.create({ payment_intent: id, amount: 100, reason: reason as Stripe.RefundCreateParams.Reason });
  expect(await refund("requested_by_customer")).toMatchObject({ reason: "requested_by_customer", status: "succeeded" });
  expect((await at.stripe.charges.retrieve(charge)).fraud_details).toEqual({});
  await refund("fraudulent");
  expect((await at.stripe.charges.retrieve(charge)).fraud_details).toEqual({ user_report: "fraudulent" });
  await expect(refund("late")).rejects.toMatchObject({ statusCode: 400, param: "reason", message: expect.stringContaining("must be one of duplicate") });
  await expect(refund("expired_uncaptured_charge")).rejects.toMatchObject({ param: "reason" });
});

it("lets a refund wait for the bank, then succeed", async () => {
  const { id } = await at.paid({ payment_method: "pm_card_pendingRefund" });
  const refund = await at.stripe.refunds.create({ payment_intent: id });
  expect(refund).toMatchObject({ status: "pending", pending_reason: "processing" });
  const seen = (await at.told()).length;
  await at.control(`/refunds/${refund.id}/settle`, { outcome: "succeed" });
  const settled = await at.stripe.refunds.retrieve(refund.id);
  expect(settled.status).toBe("succeeded");
  expect(settled).not.toHaveProperty("pending_reason");
  expect(await at.told(seen)).toEqual(["refund.updated", "charge.refund.updated"]);
  expect(await at.control(`/refunds/${refund.id}/settle`, { outcome: "succeed" })).toMatchObject({ status: 400 });
});

it("takes back a refund that the bank returns, even one that had succeeded, so that it can be made again", async () => {
  const { id, charge } = await at.paid();
  const refund = await at.stripe.refunds.create({ payment_intent: id });
  expect(await at.stripe.charges.retrieve(charge)).toMatchObject({ refunded: true, amount_refunded: 10_000 });
  const seen = (await at.told()).length;
  await at.control(`/refunds/${refund.id}/settle`, { outcome: "fail", failure_reason: "expired_or_canceled_card" });
  expect(await at.stripe.refunds.retrieve(refund.id, { expand: ["failure_balance_transaction"] })).toMatchObject({
    status: "failed", failure_reason: "expired_or_canceled_card",
    failure_balance_transaction: { type: "refund_failure", amount: 10_000, net: 10_000, source: refund.id },
  });
  expect(await at.stripe.charges.retrieve(charge)).toMatchObject({ refunded: false, amount_refunded: 0 });
  expect(await at.told(seen)).toEqual(["refund.failed", "charge.refund.updated"]);
  expect(at.double.ledger(id)).toMatchObject({ captured: 10_000, refunded: 0 });
  expect(await at.control(`/refunds/${refund.id}/settle`, { outcome: "fail" })).toMatchObject({ status: 400 });
  expect(await at.stripe.refunds.create({ payment_intent: id })).toMatchObject({ amount: 10_000, status: "succeeded" });
});

it("names a reason of failure that Stripe does not know", async () => {
  const { id } = await at.paid();
  const refund = await at.stripe.refunds.create({ payment_intent: id });
  expect(await at.control(`/refunds/${refund.id}/settle`, { outcome: "fail", failure_reason: "mood" })).toMatchObject({ status: 400, body: { error: { param: "failure_reason" } } });
});

it("changes a refund's metadata and says so, once for its key", async () => {
  const { id } = await at.paid();
  const { id: refund } = await at.stripe.refunds.create({ payment_intent: id, metadata: { a: "1" } });
  const seen = (await at.told()).length;
  const update = () => at.stripe.refunds.update(refund, { metadata: { b: "2" } }, { idempotencyKey: "update-1" });
  expect((await update()).metadata).toEqual({ a: "1", b: "2" });
  await update();
  expect(await at.told(seen)).toEqual(["refund.updated", "charge.refund.updated"]);
});

it("refunds what a multicapture took so far, and no more", async () => {
  const { id } = await at.paid({ capture_method: "manual", payment_method_options: { card: { request_multicapture: "if_available" } } });
  await at.stripe.paymentIntents.capture(id, { amount_to_capture: 3_000, final_capture: false });
  await expect(at.stripe.refunds.create({ payment_intent: id, amount: 3_001 })).rejects.toMatchObject({ param: "amount" });
  expect(await at.stripe.refunds.create({ payment_intent: id })).toMatchObject({ amount: 3_000 });
  expect(await at.stripe.paymentIntents.capture(id)).toMatchObject({ status: "succeeded", amount_received: 10_000 });
  expect(await at.stripe.refunds.create({ payment_intent: id })).toMatchObject({ amount: 7_000 });
  expect((await at.stripe.charges.list({ payment_intent: id })).data).toMatchObject([{ amount_refunded: 10_000, refunded: true }]);
});
