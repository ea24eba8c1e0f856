import { expiryOf } from "../expiry";

const end = new Date("2026-12-10T12:00:00Z");
const rule = { warnHours: 48, then: "capture" as const, captureHours: 6 };

it("warns two days before and captures six hours before the end", () => {
  expect(expiryOf(end, rule)).toEqual({ warnAt: new Date("2026-12-08T12:00:00Z"), actAt: new Date("2026-12-10T06:00:00Z") });
});

it("leaves it to a person where the merchant chose so", () => expect(expiryOf(end, { ...rule, then: "ask" }).actAt).toBeNull());

it("knows nothing where the provider says nothing", () => expect(expiryOf(null, rule)).toEqual({ warnAt: null, actAt: null }));
