import { etaChange } from "../eta-changed";

const promised_latest = "2026-03-10T22:00:00Z";
const berlin = { promised_latest, time_zone: "Europe/Berlin" };

it("an ETA within the promise is no news", () => {
  expect(etaChange({ ...berlin, told: null, eta: "2026-03-10T09:00:00Z" })).toEqual({ delayed: false, days: 0, changed: false });
});

it("an ETA past the promised day is a delay", () => {
  expect(etaChange({ ...berlin, told: null, eta: "2026-03-12T09:00:00Z" })).toEqual({ delayed: true, days: 2, changed: true });
});

it("a delay that was told already is no news, until it moves by a day", () => {
  const told = "2026-03-12T09:00:00Z";
  expect(etaChange({ ...berlin, told, eta: "2026-03-12T15:00:00Z" })).toEqual({ delayed: true, days: 0, changed: false });
  expect(etaChange({ ...berlin, told, eta: "2026-03-13T09:00:00Z" })).toEqual({ delayed: true, days: 1, changed: true });
  expect(etaChange({ ...berlin, told, eta: "2026-03-09T09:00:00Z" })).toEqual({ delayed: false, days: -3, changed: true });
});

it("a day is a day on the shopper's calendar", () => {
  const late = { promised_latest, told: null, eta: "2026-03-10T23:30:00Z" };
  expect(etaChange({ ...late, time_zone: "Europe/Berlin" }).delayed).toBe(true);
  expect(etaChange({ ...late, time_zone: "UTC" }).delayed).toBe(false);
});

it("without a promise nothing can be late", () => {
  expect(etaChange({ promised_latest: null, told: null, eta: "2026-03-12T09:00:00Z", time_zone: "UTC" })).toEqual({ delayed: false, days: 0, changed: false });
});
