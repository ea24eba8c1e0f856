import { chooseService, type Shopping, type Wanted } from "../choose-service";
import type { RateView } from "../rates";

const rate = (carrier: string, amount: number, estimated_days: number): RateView =>
  ({ id: `${carrier}:s`, carrier, service: `${carrier}.s`, service_name: "S", amount, currency_code: "usd", estimated_days, estimated_date: null });
const RATES = [rate("USPS", 500, 5), rate("UPS", 900, 1)];
const shopping = (more: Partial<Shopping["rules"]> = {}, chosen?: string): Shopping =>
  ({ rules: { always: false, ...more }, promised_latest: new Date("2026-11-27T18:00:00Z"), now: new Date("2026-11-26T10:00:00Z"), chosen });

it.each<[string, Wanted, Shopping, string, string]>([
  ["what a person asks for, also of a carrier that the rules never take", { service: "USPS.s" }, shopping({ never: ["USPS"] }), "USPS.s", "asked"],
  ["the rate that they ask for", { rate_id: "UPS:s" }, shopping(), "UPS.s", "asked"],
  ["what the shopper chose", {}, shopping({}, "USPS.s"), "USPS.s", "shopper"],
  ["not what the shopper chose, where the merchant always shops for rates", {}, shopping({ always: true }, "USPS.s"), "UPS.s", "keeps_promise"],
  ["not what the shopper chose of a carrier that the rules never take", {}, shopping({ never: ["USPS"] }, "USPS.s"), "UPS.s", "cheapest"],
  ["the cheapest that keeps the promise, when the carrier has not what the shopper chose", {}, shopping({}, "DHL.s"), "UPS.s", "keeps_promise"],
])("%s", (_case, wanted, how, service, reason) => {
  expect(chooseService(RATES, wanted, how)).toMatchObject({ rate: { service }, reason });
});

it("says what there is, when what is asked for is not", () => {
  expect(() => chooseService(RATES, { service: "DHL.s" }, shopping())).toThrow("service must be one of USPS.s, UPS.s");
  expect(() => chooseService([], {}, shopping())).toThrow("no rate");
  expect(() => chooseService(RATES, {}, shopping({ never: ["USPS", "UPS"] }))).toThrow("allow none");
});
