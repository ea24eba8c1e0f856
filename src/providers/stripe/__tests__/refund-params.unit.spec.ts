import type { CoreRefund } from "../core-refund";
import { refundParams } from "../refund-params";

const refunded = { data: { metadata: { session_id: "payses_1", cart_id: "cart_1", ours: "no" } }, intent: "pi_1", amount: 1_234 };
const core = (more: Partial<CoreRefund> = {}): CoreRefund => ({
  refund_id: "ref_1", payment_id: "pay_1", currency_code: "eur", others: [], order_id: "order_1", note: null, code: null, label: null, ...more,
});

it("tells whose refund it is, and why, and nothing that is not known", () => {
  expect(refundParams(refunded, core({ code: "late", label: "Came too late", note: "Sorry" }))).toEqual({
    payment_intent: "pi_1", amount: 1_234,
    metadata: {
      session_id: "payses_1", cart_id: "cart_1", order_id: "order_1", refund_id: "ref_1", payment_id: "pay_1",
      refund_reason: "late", refund_reason_label: "Came too late", note: "Sorry",
    },
  });
  expect(refundParams({ ...refunded, data: {} })).toEqual({ payment_intent: "pi_1", amount: 1_234, metadata: {} });
});

it.each([
  ["the code, where it is one of Stripe's", core({ code: "duplicate" }), undefined, "duplicate"],
  ["what the store says, before all", core({ code: "duplicate" }), "fraudulent" as const, "fraudulent"],
  ["none, where nobody says one that Stripe knows", core({ code: "fraud" }), undefined, undefined],
  ["none, where core wrote down nothing", undefined, undefined, undefined],
])("gives as the reason %s", (_, written, said, reason) => {
  expect(refundParams(refunded, written, said).reason).toBe(reason);
});

it("cuts a note at what Stripe takes, and no sign in two", () => {
  const { note } = refundParams(refunded, core({ note: "🙂".repeat(600) })).metadata as { note: string };
  expect(Array.from(note)).toHaveLength(500);
  expect(() => encodeURIComponent(note)).not.toThrow();
});
