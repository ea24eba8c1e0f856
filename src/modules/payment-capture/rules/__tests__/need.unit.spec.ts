import fc from "fast-check";
import { missingOf, needOf, type OrderSide, type PaymentSide, type RenewalRule } from "../request/need";

const now = new Date("2026-11-26T12:00:00Z");
const inHours = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
const rule = (more: Partial<RenewalRule> = {}): RenewalRule => ({ expiring: { warnHours: 48, then: "ask", captureHours: 6 }, reauthorise: false, ...more });
const payment = (more: Partial<PaymentSide> = {}): PaymentSide => ({ id: "pay_1", ended: false, released: false, replaced: false, captured: 0n, held: 1000n, heldUntil: null, ...more });
const order = (payments: PaymentSide[], more: Partial<OrderSide> = {}): OrderSide => ({ total: 1000n, canceled: false, payments, refused: false, ...more });

it("asks for nothing while all is held or captured", () => {
  expect(needOf(order([payment()]), rule({ reauthorise: true }), now)).toBeNull();
  expect(needOf(order([payment({ captured: 1000n, held: 0n })]), rule({ reauthorise: true }), now)).toBeNull();
});

it("asks for nothing of a canceled order", () => {
  expect(needOf(order([payment({ ended: true, held: 0n })], { canceled: true }), rule(), now)).toBeNull();
});

it("an order that was never paid is asked for once all that was tried has failed", () => {
  expect(needOf(order([]), rule(), now)).toBeNull();
  expect(needOf(order([], { refused: true }), rule(), now)).toEqual({ reason: "unpaid", amount: 1000n, replaces: null });
  expect(needOf(order([], { refused: true, total: 0n }), rule(), now)).toBeNull();
});

it("what was held and has ended is asked for again, less what was captured of it", () => {
  expect(needOf(order([payment({ ended: true, held: 0n })]), rule(), now)).toEqual({ reason: "hold_ended", amount: 1000n, replaces: "pay_1" });
  expect(needOf(order([payment({ ended: true, captured: 300n, held: 0n })]), rule(), now)).toEqual({ reason: "hold_ended", amount: 700n, replaces: "pay_1" });
});

it("nothing is asked for again once another payment has taken its place", () => {
  expect(needOf(order([payment({ ended: true, held: 0n }), payment({ id: "pay_2" })]), rule(), now)).toBeNull();
});

it("what a card let go after its only capture is asked for where the merchant has it authorised anew, and only there", () => {
  const released = order([payment({ released: true, captured: 300n, held: 0n })]);
  expect(needOf(released, rule(), now)).toBeNull();
  expect(needOf(released, rule({ reauthorise: true }), now)).toEqual({ reason: "rest_released", amount: 700n, replaces: "pay_1" });
});

describe("a hold that ends", () => {
  const ending = order([payment({ captured: 300n, held: 700n, heldUntil: inHours(6) })]);
  const renewing = rule({ expiring: { warnHours: 48, then: "renew", captureHours: 6 } });

  it("is renewed in time, for what is left of it", () => expect(needOf(ending, renewing, now)).toEqual({ reason: "hold_ending", amount: 700n, replaces: "pay_1" }));
  it("not a moment too early", () => expect(needOf(ending, renewing, new Date(now.getTime() - 1))).toBeNull());
  it("once: not when another payment has taken its place", () => {
    const replaced = order([payment({ held: 1000n, heldUntil: inHours(1), replaced: true }), payment({ id: "pay_2" })]);
    expect(needOf(replaced, renewing, now)).toBeNull();
  });
  it("only where the merchant chose so", () => {
    for (const then of ["ask", "capture"] as const) expect(needOf(ending, rule({ expiring: { warnHours: 48, then, captureHours: 6 } }), now)).toBeNull();
  });
});

it("refunds are not asked for again: what was captured counts whole", () => {
  expect(missingOf(order([payment({ captured: 1000n, held: 0n })]))).toBe(0n);
});

it("whatever the payments, what is asked for and what stands never exceed the order's total", () => {
  const amounts = fc.bigInt(0n, 2000n);
  const sides = fc.array(fc.record({ id: fc.uuid(), ended: fc.boolean(), released: fc.boolean(), replaced: fc.boolean(), captured: amounts, held: amounts, heldUntil: fc.constant(null) }), { maxLength: 4 });
  fc.assert(fc.property(sides, amounts, fc.boolean(), (payments, total, refused) => {
    const need = needOf(order(payments, { total, refused }), rule({ reauthorise: true }), now);
    const stands = payments.reduce((sum, { captured, held }) => sum + captured + held, 0n);
    if (need) expect([need.amount > 0n, stands + need.amount]).toEqual([true, total]);
  }));
});
