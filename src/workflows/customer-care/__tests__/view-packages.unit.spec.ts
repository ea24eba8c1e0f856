import type { Fact } from "../../../shared/facts";
import { expectedAt, packagesOf, type TrackerRow } from "../view-packages";

const LA = "America/Los_Angeles";
const part = (line: string, earliest: string, latest: string) => ({ line_item_ids: [line], location_id: `loc_${line}`, earliest, latest });
const promised: Fact = {
  key: "promise:1", kind: "delivery_promised", at: new Date("2026-06-01T08:00:00Z"),
  data: { number: 1, earliest: "2026-06-10T07:00:00.000Z", latest: "2026-06-13T06:59:59.999Z", parts: [part("mug", "2026-06-08T07:00:00.000Z", "2026-06-11T06:59:59.999Z"), part("pot", "2026-06-10T07:00:00.000Z", "2026-06-13T06:59:59.999Z")] },
};
const shipped = (line: string): Fact => ({ key: `shipped:${line}`, kind: "shipped", at: new Date("2026-06-05T08:00:00Z"), subject: line, data: { location_id: `loc_${line}`, items: [{ line_item_id: line, quantity: 1 }] } });
const tracker = (package_id: string, eta: string): TrackerRow => ({ package_id, carrier: "UPS", tracking_number: "1Z", status: "in_transit", cause: null, eta, delivered_at: null, proof: null, events: [] });
const late = (eta: string) => expectedAt(packagesOf([promised, shipped("mug")], [tracker("mug", eta)]), null, LA)?.late;

it("is late by the days where the order goes, against its own part's promise", () => {
  expect(late("2026-06-11T19:00:00.000Z")).toBe(true);
  expect(late("2026-06-11T03:00:00.000Z")).toBe(false);
});

it("each package has its own window, and its last day where the carrier names none", () => {
  const packages = packagesOf([promised, shipped("mug"), shipped("pot")], []);
  expect(packages.map(({ eta, promise }) => [eta, promise?.latest])).toEqual([["2026-06-11T06:59:59.999Z", "2026-06-11T06:59:59.999Z"], ["2026-06-13T06:59:59.999Z", "2026-06-13T06:59:59.999Z"]]);
});
