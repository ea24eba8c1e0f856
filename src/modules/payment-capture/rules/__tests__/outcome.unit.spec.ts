import { captureTriggerFor } from "../capture-trigger";
import { idempotencyKeyOf } from "../idempotency-key";
import { allowsMulticapture } from "../multicapture";
import { refusalClass } from "../refusal-class";
import { retryDelay, WORRYING_TRIES } from "../retry-delay";
import { standingOf } from "../standing";

it.each([
  ["payment_authorization_error", "card_declined", undefined, "refused"],
  ["payment_authorization_error", "card_declined", "issuer_not_available", "not_now"],
  ["payment_authorization_error", "processing_error", undefined, "not_now"],
  ["invalid_data", undefined, undefined, "refused"],
  ["not_allowed", "payment_intent_unexpected_state", undefined, "refused"],
  ["not_found", "resource_missing", undefined, "refused"],
  ["conflict", "lock_timeout", undefined, "unknown"],
  ["unexpected_state", undefined, undefined, "unknown"],
  [undefined, "ECONNRESET", undefined, "unknown"],
] as const)("an error of type %s, code %s, decline code %s is %s", (type, code, declineCode, expected) => {
  expect(refusalClass({ type, code, declineCode, message: "" })).toBe(expected);
});

it("waits longer from try to try, an hour at most", () => {
  expect([1, 2, 3, 4, 5, 6, 20].map(retryDelay)).toEqual([5, 20, 80, 320, 1280, 3600, 3600]);
  expect(WORRYING_TRIES).toBeLessThan(20);
});

it("asks by the attempt's id, and by another key only after a clear refusal", () => {
  expect(idempotencyKeyOf({ id: "dsca_1", refusals: 0 })).toBe("dsca_1");
  expect(idempotencyKeyOf({ id: "dsca_1", refusals: 2 })).toBe("dsca_1-2");
});

const none = { canceled: false, captured: false };
it.each([
  ["not asked yet", none, "to_capture"],
  ["core's row without a booking", { ...none, own: { booked: false } }, "half_written"],
  ["core's row, booked", { ...none, own: { booked: true } }, "captured"],
  ["core's row, all captured, not booked", { ...none, captured: true, own: { booked: false } }, "captured"],
  ["booked, then canceled", { canceled: true, captured: false, own: { booked: true } }, "captured"],
  ["captured by another way", { ...none, captured: true }, "captured_elsewhere"],
  ["canceled", { ...none, canceled: true }, "canceled"],
  ["canceled with core's row left", { ...none, canceled: true, own: { booked: false } }, "canceled"],
] as const)("an attempt that finds %s stands as it should", (_, found, expected) => {
  expect(standingOf(found)).toBe(expected);
});

it("captures again and again only where the payment says that its card allows it", () => {
  expect([{ multicapture: true }, { multicapture: false }, { multicapture: "yes" }, {}, null, undefined, "x"].map(allowsMulticapture))
    .toEqual([true, false, false, false, false, false, false]);
});

it.each([
  ["shipped", [true, false], "shipped"], ["shipped", [false], "order"], ["delivered", [], "order"], ["manual", [false], "manual"],
] as const)("configured for %s, with lines to ship %p, it captures at %s", (configured, lines, expected) => {
  expect(captureTriggerFor(configured, lines.map((requiresShipping) => ({ requiresShipping })))).toBe(expected);
});
