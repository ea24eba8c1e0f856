import { DISCREPANCIES } from "../../../../modules/payment-capture/rules/ledgers/compare";
import { REPAIR_ACTIONS } from "../../../../modules/payment-capture/rules/ledgers/repairs";
import { REVIEW_REASONS } from "../../../../modules/payment-capture/rules/review/reasons";
import { de } from "../../../i18n/de/texts";
import { en } from "../../../i18n/en/texts";
import { amountIn, asTypedAmount } from "../amount-field";
import { causeOf } from "../causes";
import { isAskedTwice, repairsOf } from "../repairs";
import { isSome, sharesOf } from "../shares";
import { timeLeft } from "../time-left";

const eur = (authorised: string, captured: string, refunded: string, held: string) => ({ authorised, captured, refunded, held, currency_code: "eur" });

it("of what was authorised the bar shows what is kept, what went back, what is held, and what was let go", () => {
  expect(sharesOf(eur("40.00", "10.00", "4.00", "30.00"))).toEqual({ captured: 15, refunded: 10, held: 75, released: 0 });
  expect(sharesOf(eur("40.00", "30.00", "0.00", "0.00"))).toEqual({ captured: 75, refunded: 0, held: 0, released: 25 });
  expect(sharesOf({ ...eur("1000", "1000", "1000", "0"), currency_code: "jpy" })).toEqual({ captured: 0, refunded: 100, held: 0, released: 0 });
  expect(sharesOf({ ...eur("9.000", "0.010", "0", "8.990"), currency_code: "kwd" })).toMatchObject({ captured: 0.11, held: 99.88 });
  expect(sharesOf(eur("0.00", "0.00", "0.00", "0.00"))).toEqual({ captured: 0, refunded: 0, held: 0, released: 0 });
});

it("more than was authorised, or more back than came, bends no bar", () => {
  for (const amounts of [eur("10.00", "12.00", "0.00", "0.00"), eur("10.00", "0.00", "5.00", "10.00")]) {
    const sum = Object.values(sharesOf(amounts)).reduce((all, share) => all + share, 0);
    expect(sum).toBeGreaterThan(99.9);
    expect(sum).toBeLessThanOrEqual(100);
  }
});

it("knows nothing from something in every currency", () => {
  expect(["0", "0.00", "0.000"].some(isSome)).toBe(false);
  expect(["1", "0.01", "0.001"].every(isSome)).toBe(true);
});

it("an authorisation's end is told in its two largest units, and is near within two days", () => {
  const now = Date.parse("2026-03-01T12:00:00Z");
  expect(timeLeft("2026-03-03T16:30:00Z", now)).toEqual({ unit: "days", days: 2, hours: 4, minutes: 30, isSoon: false });
  expect(timeLeft("2026-03-03T11:59:00Z", now)).toMatchObject({ unit: "days", days: 1, hours: 23, isSoon: true });
  expect(timeLeft("2026-03-01T15:05:59Z", now)).toMatchObject({ unit: "hours", hours: 3, minutes: 5, isSoon: true });
  expect(timeLeft("2026-03-01T12:00:30Z", now)).toMatchObject({ unit: "minutes", minutes: 0 });
  expect(timeLeft("2026-03-01T12:00:00Z", now)).toMatchObject({ unit: "over", isSoon: true });
});

it("takes an amount as people type it, as exact as the currency, and no more than is left", () => {
  expect(["12.5", "12,50", " 12.50 ", "12."].map((typed) => amountIn(typed, "20.00", "eur"))).toEqual(["12.50", "12.50", "12.50", "12.00"]);
  expect(["", "0", "-1", "20.01", "1.005", "1e1", "much"].map((typed) => amountIn(typed, "20.00", "eur"))).toEqual(Array(7).fill(null));
  expect(["en", "de"].map((locale) => asTypedAmount("1234.50", locale))).toEqual(["1234.50", "1234,50"]);
  expect([amountIn("500", "1000", "jpy"), amountIn("0.5", "1000", "jpy"), amountIn("1.250", "2.000", "kwd")]).toEqual(["500", null, "1.250"]);
});

it("tells why an amount was asked for by the beginning of its cause", () => {
  expect(["order", "shipment:dswp_1", "after_hours", "expiry", "manual:k", "retry:dsca_1", "other"].map(causeOf)).toEqual(["order", "shipment", "after_hours", "expiry", "manual", "retry", undefined]);
});

it("asks twice where money moves, and never for what is only written down", () => {
  expect(REPAIR_ACTIONS.filter(isAskedTwice)).toEqual(["complete_cart", "give_back", "finish_refund"]);
  expect(repairsOf("recorded_not_captured")).toEqual([]);
});

it.each([["English", en], ["German", de]])("has words in %s for every difference, repair and reason", (_, { payment }) => {
  for (const kind of DISCREPANCIES) expect(payment.finding[kind].what && payment.finding[kind].advice).toBeTruthy();
  for (const action of REPAIR_ACTIONS) expect(payment.repair[action].label).toBeTruthy();
  for (const reason of REVIEW_REASONS) expect(payment.reason[reason]).toBeTruthy();
});
