import type { PaymentChecks } from "../../../../shared/payment-source";
import { isFraud } from "../review/fraud";
import { REVIEW_REASONS, reviewReasons, type ReviewThresholds } from "../review/reasons";
import { afterDecision, afterReviewEvent, REVIEW_STATES, REVIEW_TABLE } from "../review/states";

const checks = (more: Partial<PaymentChecks> = {}): PaymentChecks => ({
  risk: "normal", riskScore: 12, words: "Payment complete.", cvc: "pass", postalCode: "pass", address: "pass", fingerprint: "f", reviewId: null, ...more,
});
const thresholds = (more: Partial<ReviewThresholds> = {}): ReviewThresholds => ({ risk: "elevated", failedChecks: true, ordersPerDay: 10, ...more });

it.each([
  ["nothing suspicious", checks(), 1, {}, []],
  ["a provider that can't be asked", null, 1, {}, []],
  ["checks that the bank does not make", checks({ cvc: "unavailable", postalCode: "unchecked", address: null }), 1, {}, []],
  ["the provider's own review", checks({ reviewId: "prv_1" }), 1, {}, ["provider_review"]],
  ["elevated risk", checks({ risk: "elevated" }), 1, {}, ["risk_elevated"]],
  ["elevated risk where only the highest counts", checks({ risk: "elevated" }), 1, { risk: "highest" }, []],
  ["the highest risk", checks({ risk: "highest" }), 1, { risk: "highest" }, ["risk_highest"]],
  ["the highest risk where none counts", checks({ risk: "highest" }), 1, { risk: "never" }, []],
  ["all checks failed", checks({ cvc: "fail", postalCode: "fail", address: "fail" }), 1, {}, ["cvc_failed", "postal_code_failed", "address_failed"]],
  ["failed checks that do not count", checks({ cvc: "fail" }), 1, { failedChecks: false }, []],
  ["as many orders as are usual", checks(), 10, {}, []],
  ["one more", checks(), 11, {}, ["many_orders"]],
  ["many, where that is usual", checks(), 500, { ordersPerDay: null }, []],
] as const)("%s", (_what, found, orders, limits, reasons) => {
  expect(reviewReasons(found, orders, thresholds(limits as never))).toEqual(reasons);
});

it("ends only by rejection, and can always be rejected before", () => {
  for (const state of REVIEW_STATES) {
    expect(afterReviewEvent(state, "reject")).toBe(state === "rejected" ? undefined : "rejected");
    expect(afterReviewEvent(state, "suspect")).toBe(state === "rejected" ? undefined : "open");
    expect(afterReviewEvent(state, "approve")).toBe(state === "open" ? "approved" : undefined);
  }
  expect(REVIEW_TABLE.rejected).toEqual({});
});

it("is decided by the person whose very decision was told first, and by nobody who only tells", () => {
  expect(afterDecision({ state: "approved", decided_by: "provider" }, "approve", "user_1")).toBe("approved");
  expect(afterDecision({ state: "rejected", decided_by: "order" }, "reject", "user_1")).toBe("rejected");
  expect(afterDecision({ state: "approved", decided_by: "user_2" }, "approve", "user_1")).toBeUndefined();
  expect(afterDecision({ state: "approved", decided_by: "provider" }, "approve", "provider")).toBeUndefined();
  expect(afterDecision({ state: "rejected", decided_by: "order" }, "approve", "user_1")).toBeUndefined();
  expect(afterDecision({ state: "open", decided_by: null }, "approve", "provider")).toBe("approved");
});

it("takes for fraud what the provider's risk rating or the card's bank holds to be it, and nothing that an honest shopper may do", () => {
  expect(REVIEW_REASONS.filter((reason) => isFraud([reason]))).toEqual(["provider_review", "risk_highest", "risk_elevated", "early_fraud_warning"]);
  expect([isFraud(["cvc_failed", "risk_highest"]), isFraud(["cvc_failed", "many_orders"]), isFraud([])]).toEqual([true, false, false]);
});
