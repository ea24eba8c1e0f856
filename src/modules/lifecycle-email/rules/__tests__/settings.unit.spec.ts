import { colourFaults, contrast, inkOn } from "../contrast";
import { digestDay } from "../digest";
import { DEFAULT_SETTINGS, dueAt, isOff, isToldTogether, withDefaults } from "../mail-settings";
import { FACT_MESSAGES, MESSAGES, type FactMessageKind } from "../messages-due";
import { quietUntil, URGENT, waitsUntil } from "../quiet-hours";

const NIGHT = { from: "21:00", to: "08:00" };
const BERLIN = "Europe/Berlin";
const at = (iso: string) => new Date(iso);
const due = (kind: FactMessageKind, more: { notBefore?: Date; told?: string } = {}) => ({
  kind, subject: "", notBefore: more.notBefore, fact: { key: "told", kind: "shipped" as const, at: at(more.told ?? "2026-11-24T12:00:00Z") },
});

describe("quiet hours", () => {
  test.each([
    ["2026-11-24T19:59:00Z", null], ["2026-11-24T20:00:00Z", "2026-11-25T07:00:00.000Z"], ["2026-11-25T02:00:00Z", "2026-11-25T07:00:00.000Z"],
    ["2026-11-25T06:59:59Z", "2026-11-25T07:00:00.000Z"], ["2026-11-25T07:00:00Z", null],
  ])("over midnight in Berlin: at %s until %s", (now, end) => {
    expect(quietUntil(at(now), BERLIN, NIGHT)?.toISOString() ?? null).toBe(end);
  });

  test("within one day, in another zone", () => {
    expect(quietUntil(at("2026-11-24T04:30:00Z"), "Asia/Tokyo", { from: "13:00", to: "15:00" })?.toISOString()).toBe("2026-11-24T06:00:00.000Z");
    expect(quietUntil(at("2026-11-24T04:30:00Z"), BERLIN, { from: "13:00", to: "15:00" })).toBeNull();
  });

  test("through the night in which the clocks change they end by the clock, and never in the past", () => {
    expect(quietUntil(at("2026-03-28T23:00:00Z"), BERLIN, NIGHT)?.toISOString()).toBe("2026-03-29T06:00:00.000Z");
    expect(quietUntil(at("2026-10-24T22:30:00Z"), BERLIN, NIGHT)?.toISOString()).toBe("2026-10-25T07:00:00.000Z");
    const leapt = { from: "01:00", to: "02:30" };
    const now = at("2026-03-29T00:30:00Z");
    expect(quietUntil(now, BERLIN, leapt)!.getTime()).toBeGreaterThan(now.getTime());
  });

  test("what is urgent, or sent by hand, does not wait", () => {
    const now = at("2026-11-25T02:00:00Z");
    const waiting = MESSAGES.filter((kind) => waitsUntil({ kind, by_hand: false }, now, BERLIN, NIGHT));
    expect(waiting).toEqual(MESSAGES.filter((kind) => !URGENT.includes(kind)));
    expect(waiting).toContain("shipped");
    expect(URGENT).toEqual(expect.arrayContaining(["payment_needed", "out_for_delivery", "order_confirmed"]));
    expect(waitsUntil({ kind: "shipped", by_hand: true }, now, BERLIN, NIGHT)).toBeNull();
    expect(waitsUntil({ kind: "shipped", by_hand: false }, now, BERLIN, null)).toBeNull();
  });
});

describe("switches", () => {
  test("all is on by default but the question after the delivery", () => {
    expect(FACT_MESSAGES.filter((kind) => isOff(kind, DEFAULT_SETTINGS))).toEqual(["rate_and_check"]);
    expect(isOff("rate_and_check", { ...DEFAULT_SETTINGS, check_after_days: 2 })).toBe(false);
    expect(isOff("refunded", { ...DEFAULT_SETTINGS, off: ["refunded"] })).toBe(true);
  });

  test("what was saved before a setting existed has its default", () => {
    expect(withDefaults({ off: ["refunded"], branding: { colour: "#112233" } as never })).toEqual({
      ...DEFAULT_SETTINGS, off: ["refunded"], branding: { ...DEFAULT_SETTINGS.branding, colour: "#112233" },
    });
  });

  test("packages wait for each other only where that is wanted, and only their mails", () => {
    const now = at("2026-11-24T12:00:00Z");
    const batching = { ...DEFAULT_SETTINGS, batch_minutes: 10 };
    expect(isToldTogether("shipped", DEFAULT_SETTINGS)).toBe(false);
    expect([isToldTogether("shipped", batching), isToldTogether("delivered", batching)]).toEqual([true, false]);
    expect(dueAt(due("shipped"), now, batching)).toEqual(at("2026-11-24T12:10:00Z"));
    expect(dueAt(due("delivered"), now, batching)).toBeUndefined();
  });

  test("what happened long ago is no news, but for what a shopper must know", () => {
    const now = at("2026-11-24T12:00:00Z");
    const old = { told: "2026-11-10T12:00:00Z" };
    expect([dueAt(due("case_solved", old), now, DEFAULT_SETTINGS), dueAt(due("order_confirmed", old), now, DEFAULT_SETTINGS)]).toEqual([null, undefined]);
    expect(dueAt(due("case_solved"), now, DEFAULT_SETTINGS)).toBeUndefined();
  });

  test("a question that comes days late is not asked at all", () => {
    const now = at("2026-11-24T12:00:00Z");
    expect(dueAt(due("rate_and_check", { notBefore: at("2026-11-25T12:00:00Z") }), now, DEFAULT_SETTINGS)).toEqual(at("2026-11-25T12:00:00Z"));
    expect(dueAt(due("rate_and_check", { notBefore: at("2026-11-20T12:00:00Z") }), now, DEFAULT_SETTINGS)).toBeNull();
  });
});

test("the digest's day begins at its hour, by the shop's clocks", () => {
  expect(digestDay(at("2026-11-25T05:59:00Z"), BERLIN, 7)).toBeNull();
  expect(digestDay(at("2026-11-25T06:00:00Z"), BERLIN, 7)).toBe("2026-11-25");
  expect(digestDay(at("2026-11-25T22:59:00Z"), BERLIN, 7)).toBe("2026-11-25");
  expect(digestDay(at("2026-11-25T23:00:00Z"), BERLIN, 7)).toBeNull();
});

test("contrast is WCAG's, every colour has an ink that can be read, and what is hard to see is named", () => {
  expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 1);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  for (const colour of ["#000000", "#ffffff", "#ffee00", "#1f4fd8", "#808080", "#ff0000", "#00ff00"]) expect(contrast(colour, inkOn(colour))).toBeGreaterThan(4);
  expect([colourFaults("#ffee00"), colourFaults("#1f4fd8"), colourFaults("#111111")]).toEqual([["button_by_day"], ["button_by_night"], ["button_by_night"]]);
});
