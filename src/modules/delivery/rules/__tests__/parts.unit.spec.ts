import { partsOf, optionFor, type PlacedLine } from "../parts";
import { hasUndated, wholePromise, type PartWindow } from "../whole-promise";
import { originOf, regionOf, zonesOf } from "../zones";

const DUE = new Date("2026-12-10T00:00:00Z");
const LATER = new Date("2026-12-20T00:00:00Z");
const line = (line_item_id: string, more: Partial<PlacedLine> = {}): PlacedLine => ({ line_item_id, location_id: "hamburg", shipping_option_id: "so_1", waits: false, expected_at: null, ...more });

describe("what is sent together", () => {
  it("is what comes from one place by one option", () => {
    expect(partsOf([line("a"), line("b"), line("c", { location_id: "reno" }), line("d", { shipping_option_id: "so_2" })], "send_rest").map(({ line_item_ids }) => line_item_ids)).toEqual([["a", "b"], ["c"], ["d"]]);
  });

  it("leaves out what is awaited, each by its date; unless the merchant has all wait", () => {
    const placed = [line("a"), line("b", { waits: true, expected_at: DUE }), line("c", { waits: true })];
    expect(partsOf(placed, "send_rest").map(({ waits, expected_at }) => [waits, expected_at])).toEqual([[false, null], [true, DUE.toISOString()], [true, null]]);
    expect(partsOf(placed, "wait")).toMatchObject([{ line_item_ids: ["a", "b", "c"], waits: true, expected_at: null }]);
    expect(partsOf(placed.slice(0, 2), "wait")).toMatchObject([{ line_item_ids: ["a", "b"], expected_at: DUE.toISOString() }]);
    expect(partsOf([line("a")], "wait")).toMatchObject([{ waits: false }]);
  });

  it("has a line wait as a whole, until the last of its pieces is there", () => {
    expect(partsOf([line("a"), line("a", { waits: true, expected_at: DUE }), line("a", { location_id: "reno", waits: true, expected_at: LATER })], "send_rest")).toMatchObject([
      { location_id: "hamburg", line_item_ids: ["a"], waits: true, expected_at: LATER.toISOString() }, { location_id: "reno", waits: true, expected_at: LATER.toISOString() },
    ]);
  });
});

it("a line goes by the option of its profile, else by the first", () => {
  const options = [{ id: "so_1", shipping_profile_id: "sp_1" }, { id: "so_2", shipping_profile_id: "sp_2" }];
  expect([optionFor(options, "sp_2")?.id, optionFor(options, null)?.id, optionFor([], "sp_1")]).toEqual(["so_2", "so_1", undefined]);
});

describe("all parts together", () => {
  const part = (earliest: string | null, latest: string | null, confidence: number | null, order_by: string | null = null): PartWindow => ({ earliest, latest, confidence, order_by: order_by ? new Date(order_by) : null });

  it("are there when the last is, as surely as each of them, as long as each can be had", () => {
    expect(wholePromise([part("2026-12-01", "2026-12-03", 0.9, "2026-11-30T13:00Z"), part("2026-12-02", "2026-12-02", 0.8, "2026-11-30T11:00Z")])).toEqual({
      earliest: "2026-12-02", latest: "2026-12-03", confidence: 0.72, order_by: new Date("2026-11-30T11:00Z"),
    });
  });

  it("have no date where none has; and it is seen where one has none", () => {
    expect(wholePromise([part(null, null, null)])).toBeUndefined();
    expect([hasUndated([part(null, null, null), part("2026-12-01", "2026-12-01", 0.9)]), hasUndated([])]).toEqual([true, false]);
  });
});

it.each([
  [{ country_code: "US", postal_code: "94104" }, ["us", "us:941"]], [{ country_code: "de", postal_code: "10435" }, ["de", "de:10"]],
  [{ country_code: "gb", postal_code: " Sw1a 1AA" }, ["gb", "gb:sw"]], [{ country_code: "ie", postal_code: null }, ["ie"]], [{ country_code: null, postal_code: "1" }, []],
])("%j lies in the zones %j", (place, zones) => {
  expect(zonesOf(place)).toEqual(zones);
});

it("a lane begins in a country, and its region where that is known", () => {
  expect([regionOf("us", "us-nv"), regionOf("US", " NV "), regionOf("us", "Nevada"), regionOf("de", ""), regionOf("de", null)]).toEqual(["nv", "nv", "nevada", null, null]);
  expect([originOf({ country_code: "US", region: "nv" }), originOf({ country_code: "de" }), originOf({ country_code: null })]).toEqual(["us-nv", "de", null]);
});
