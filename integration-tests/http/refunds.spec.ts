import type { Json } from "../../demo/walk/shop-client";
import { atStripe } from "../setup/at-stripe";
import { plannedByCard, type PaidOrder } from "../setup/paid-by-card";
import { refusal } from "../setup/shop";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { until } from "../setup/until";
import { whileLocked } from "../setup/while-locked";

jest.setTimeout(180_000);

const at = shopWithDoubles({ DOORSTEP_CAPTURE: JSON.stringify({ reconcileAfterSeconds: 1 }) });
const { admin } = at;

/** Takes what is left of an order's payment; its work may have it in hand first. */
async function captureRest(order: Json): Promise<void> {
  const { capture } = await admin("POST", `/admin/doorstep/orders/${order.id}/captures`, {});
  await until("the capture", async () => (await admin("GET", `/admin/doorstep/captures/${capture.id}`)).capture.state === "captured");
}
/** An order that is paid and captured; core's payment of it. */
async function captured(card = "pm_card_visa"): Promise<PaidOrder & { payment: string }> {
  const paid = await plannedByCard(at, { card });
  await captureRest(paid.order);
  const [plan] = await rowsOf<{ payment_id: string }>(at.database, "select payment_id from doorstep_capture_plan where order_id = $1", paid.order.id);
  return { ...paid, payment: plan!.payment_id };
}
const refund = (payment: string, body: Json): Promise<Json> => admin("POST", `/admin/payments/${payment}/refund`, body);
const refundReason = async (code: string): Promise<string> =>
  (await admin("POST", "/admin/refund-reasons", { label: `Label of ${code}`, code })).refund_reason.id as string;
const refundsAtStripe = (intent: string) => at.doubles.stripe.store.refunds.all().filter(({ payment_intent }) => payment_intent === intent);
const refundsInCore = (payment: string) => rowsOf<{ id: string }>(at.database, "select id from refund where payment_id = $1 and deleted_at is null", payment);

describe("a refund reaches Stripe with what staff said of it", () => {
  it("its reason, its note, and whose it is", async () => {
    const { order, intent, payment } = await captured();
    const refund_reason_id = await refundReason("requested_by_customer");
    await refund(payment, { amount: 2, refund_reason_id, note: "Did not like the colour" });
    const [core] = await refundsInCore(payment);
    expect(refundsAtStripe(intent)).toMatchObject([{
      amount: 200, reason: "requested_by_customer",
      metadata: {
        order_id: order.id, payment_id: payment, refund_id: core!.id, session_id: expect.stringMatching(/^payses_/),
        refund_reason: "requested_by_customer", refund_reason_label: "Label of requested_by_customer", note: "Did not like the colour",
      },
    }]);
  });

  it("a reason of the merchant's own as such, and as none of Stripe's", async () => {
    const { intent, payment } = await captured();
    await refund(payment, { amount: 1, refund_reason_id: await refundReason("duplicate") });
    await refund(payment, { amount: 1, refund_reason_id: await refundReason("late") });
    expect(refundsAtStripe(intent).map(({ reason, metadata }) => [reason, metadata?.["refund_reason"]])).toEqual([["duplicate", "duplicate"], [null, "late"]]);
  });

  it("an order that is canceled, by its id and without a reason", async () => {
    const { order, intent, cents } = await captured();
    await admin("POST", `/admin/orders/${order.id}/cancel`);
    expect(refundsAtStripe(intent)).toMatchObject([{ amount: cents, reason: null, metadata: { order_id: order.id, refund_id: expect.stringMatching(/^ref_/) } }]);
  });

  it.each([["pm_card_riskLevelElevated", "fraudulent"], ["pm_card_cvcCheckFail", null]])("a payment by %s that a person rejects in review: %s", async (card, reason) => {
    const { order, intent, cents } = await captured(card);
    await until("the review", () => admin("GET", `/admin/doorstep/orders/${order.id}/payment-review`).then(() => true, () => false));
    await admin("POST", `/admin/doorstep/orders/${order.id}/payment-review`, { decision: "reject" });
    expect(refundsAtStripe(intent)).toMatchObject([{ amount: cents, reason, metadata: { order_id: order.id } }]);
  });
});

it("a part that core's own route captures is the part that Stripe takes", async () => {
  const { order, intent, cents } = await plannedByCard(at);
  const [plan] = await rowsOf<{ payment_id: string }>(at.database, "select payment_id from doorstep_capture_plan where order_id = $1", order.id);
  await admin("POST", `/admin/payments/${plan!.payment_id}/capture`, { amount: 3 });
  expect(at.doubles.stripe.ledger(intent)).toMatchObject({ captured: 300 });
  const { payment } = await admin("GET", `/admin/doorstep/orders/${order.id}/payment`);
  expect([payment.captured, Math.round(Number(payment.held) * 100)]).toEqual(["3.00", cents - 300]);
  await captureRest(order);
  expect(at.doubles.stripe.ledger(intent)).toMatchObject({ captured: cents, captures: 2 });
});

describe("a refund that does not come about", () => {
  it("is refused in Stripe's words, and Medusa counts none", async () => {
    const { intent, payment } = await captured();
    await atStripe(at, `_double/charges/${String(at.doubles.stripe.store.intents.get(intent).latest_charge)}/dispute`);
    const { status, body } = await refusal(refund(payment, { amount: 2 }));
    expect([status, body.message]).toEqual([400, expect.stringContaining("has been charged back; cannot issue a refund")]);
    expect([await refundsInCore(payment), refundsAtStripe(intent)]).toEqual([[], []]);
  });

  it("for all that staff hear, is not made once more when they ask again; what they ask for after that is", async () => {
    const { intent, payment } = await captured();
    const [session] = await rowsOf<{ id: string }>(at.database, "select payment_session_id as id from payment where id = $1", payment);
    // Nobody compares the ledgers meanwhile: that comes within a second here, and would write down for core what Stripe made.
    await whileLocked(at.database, "select pg_advisory_xact_lock(hashtextextended($1, 0))", `doorstep-reconcile:${session!.id}`, async () => {
      at.doubles.stripe.faults.add({ kind: "done_but_cut", times: 3, match: "=POST /v1/refunds", body: `${intent}&` });
      await refusal(refund(payment, { amount: 2 }));
      expect([await refundsInCore(payment), refundsAtStripe(intent).map(({ amount }) => amount)]).toEqual([[], [200]]);
      await refund(payment, { amount: 2, note: "Asked again" });
      const [core] = await refundsInCore(payment);
      expect(refundsAtStripe(intent)).toMatchObject([{ amount: 200, metadata: { refund_id: core!.id, note: "Asked again" } }]);
      await refund(payment, { amount: 2 });
      expect(refundsAtStripe(intent).map(({ amount }) => amount)).toEqual([200, 200]);
    });
  });

  it("sent back by the bank days later, is told with the bank's reason until it is made good", async () => {
    const { order, intent, payment } = await captured();
    await refund(payment, { amount: 2 });
    const { id } = refundsAtStripe(intent)[0]!;
    await atStripe(at, `_double/refunds/${id}/settle`, { outcome: "fail", failure_reason: "expired_or_canceled_card" });
    const findings = async (state: string) => (await admin("GET", `/admin/doorstep/payment-findings?order_id=${order.id}&kind=recorded_not_refunded&state=${state}`)).payment_findings as Json[];
    // One without a note is of the moment in which core had written the refund down and not asked for it yet.
    const finding = await until("the finding", async () => (await findings("open")).find(({ note }) => note));
    expect(finding).toMatchObject({ amount: 2, note: `${id} failed: expired_or_canceled_card` });
    await atStripe(at, "v1/refunds", { payment_intent: intent, amount: "200" });
    await until("both to agree", async () => (await findings("gone")).some((gone) => gone.id === finding.id));
  });
});
