import { chooseRate, type RateOffer, type RateRules } from "../choose-rate";

const offer = (carrier: string, amount: number, delivery_days: number | null, delivery_date: string | null = null): RateOffer =>
  ({ carrier, service: `${carrier}.${amount}`, amount, delivery_days, delivery_date });

const SLOW = offer("USPS", 500, 5);
const QUICK = offer("UPS", 900, 2);
const EXPRESS = offer("DHL", 2_900, 1);
const SILENT = offer("Own", 100, null);
/** A Thursday. */
const now = "2026-11-26T10:00:00Z";
const by = (day: string | null, rules?: RateRules, offers = [EXPRESS, SLOW, QUICK]) => chooseRate(offers, { promised_latest: day && `${day}T18:00:00Z`, now }, rules);

it.each([
  ["nothing was promised: the cheapest", null, undefined, SLOW, "cheapest"],
  ["the cheapest keeps the promise", "2026-12-10", undefined, SLOW, "cheapest"],
  ["only a dearer one keeps it; two working days from Thursday end on Monday", "2026-11-30", undefined, QUICK, "keeps_promise"],
  ["nobody keeps it: the cheapest", "2026-11-26", undefined, SLOW, "promise_not_kept"],
  ["keeping it would cost more than the merchant gives", "2026-11-27", { maxSurcharge: 2_000 }, SLOW, "promise_too_dear"],
  ["keeping it costs just what the merchant gives", "2026-11-27", { maxSurcharge: 2_400 }, EXPRESS, "keeps_promise"],
  ["a carrier is preferred", null, { prefer: ["UPS"] }, QUICK, "preferred"],
  ["the preferred one does not keep the promise", "2026-11-30", { prefer: ["USPS"] }, QUICK, "keeps_promise"],
  ["the preferred one is too dear", null, { prefer: ["DHL"], maxSurcharge: 1_000 }, SLOW, "cheapest"],
  ["a carrier is never taken", null, { never: ["USPS"] }, QUICK, "cheapest"],
] as [string, string | null, RateRules | undefined, RateOffer, string][])("%s", (_case, day, rules, rate, reason) => {
  expect(by(day, rules)).toEqual({ rate, reason });
});

it("an offer that names no arrival keeps no promise, however cheap", () => {
  expect(by("2026-12-10", undefined, [SILENT, SLOW])).toEqual({ rate: SLOW, reason: "keeps_promise" });
});

it("a date that the carrier names goes before its days", () => {
  expect(by("2026-11-27", undefined, [offer("UPS", 700, 4, "2026-11-27T23:00:00Z"), EXPRESS])).toMatchObject({ rate: { amount: 700 }, reason: "cheapest" });
});

it("nothing is left when every carrier is one never to take, or there is none", () => {
  expect(by(null, { never: ["USPS", "UPS", "DHL"] })).toBeUndefined();
  expect(by(null, undefined, [])).toBeUndefined();
});
