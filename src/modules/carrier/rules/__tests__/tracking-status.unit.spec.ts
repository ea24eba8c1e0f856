import { fromEasyPostStatus } from "../easypost-status";
import { isFinalStatus, statusAfterScan } from "../tracking-status";
import { TRACKING_STATUSES } from "../types";

describe("a parcel's state", () => {
  it.each(TRACKING_STATUSES.flatMap((from) => TRACKING_STATUSES.map((scan) => [from, scan] as const)))(
    "%s and a scan %s give a known state, and the same scan again changes nothing",
    (from, scan) => {
      const next = statusAfterScan(from, scan);
      expect(TRACKING_STATUSES).toContain(next);
      expect(statusAfterScan(next, scan)).toBe(next);
    },
  );

  it("a parcel that moved never goes back to its label", () => {
    for (const from of TRACKING_STATUSES.slice(1)) expect(statusAfterScan(from, "pre_transit")).toBe(from);
  });

  it("delivered stays delivered but for a return", () => {
    const left = TRACKING_STATUSES.filter((scan) => statusAfterScan("delivered", scan) !== "delivered");
    expect(left).toEqual(["returning", "returned"]);
  });

  it("a returning parcel that is delivered has returned, and that is the end", () => {
    expect(statusAfterScan("returning", "delivered")).toBe("returned");
    expect(TRACKING_STATUSES.filter(isFinalStatus)).toEqual(["delivered", "returned"]);
    for (const scan of TRACKING_STATUSES) expect(statusAfterScan("returned", scan)).toBe("returned");
  });

  it("a lost parcel can be found", () => {
    expect(statusAfterScan("lost", "in_transit")).toBe("in_transit");
  });
});

it.each([
  ["unknown", null, null], ["pre_transit", null, "pre_transit"], ["in_transit", "weather_delay", "in_transit"],
  ["in_transit", "delivery_exception", "exception"], ["failure", "refused", "exception"], ["failure", null, "attempt_failed"],
  ["return_to_sender", null, "returning"], ["error", "lost", "lost"], ["delivered", "damaged", "delivered"],
  ["cancelled", null, "exception"], ["something_new", null, null],
])("EasyPost's %s (%s) is our %s", (status, detail, ours) => {
  expect(fromEasyPostStatus(status, detail)).toBe(ours);
});
