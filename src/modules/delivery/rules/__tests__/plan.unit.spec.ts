import { lookAtPlan, reasonToTell, type PartNow, type PlannedPart, type PromiseReason } from "../plan";

const NOW = new Date("2026-12-02T10:00:00Z");
const plan = (more: Partial<PlannedPart> = {}): PlannedPart => ({
  location_id: "hamburg", shipping_option_id: "so_1", line_item_ids: ["a", "b"], waits: false, expected_at: null, earliest: "2026-12-04", latest: "2026-12-07",
  leaves_on: "2026-12-03", ships_by: "2026-12-03T22:59:59.999Z", sent_on: null, confidence: 0.9, transit_days: { min: 1, max: 2 }, transit_source: "table", ...more,
});
const now = (more: Partial<PartNow> = {}): PartNow => ({ location_id: "hamburg", shipping_option_id: "so_1", line_item_ids: ["a", "b"], waits: false, expected_at: null, sent_at: null, sent_on: null, ...more });
const decided = (part: PartNow, planned: PlannedPart[] = [plan()], at = NOW) => {
  const [decision] = lookAtPlan([part], planned, at);
  return "kept" in decision! ? "kept" : decision!.reason;
};
const sent = (day: string) => now({ sent_at: new Date(`${day}T15:00:00Z`), sent_on: day });
const waiting = (expected_at: string | null) => now({ waits: true, expected_at });

it.each([
  ["nothing has changed", now(), "kept"],
  ["it left in time", sent("2026-12-03"), "kept"],
  ["it left sooner", sent("2026-12-02"), "kept"],
  ["it left later", sent("2026-12-04"), "shipped_late"],
  ["its goods come from elsewhere", now({ location_id: "reno" }), "resourced"],
  ["the order has other goods now", now({ line_item_ids: ["c"] }), "order_changed"],
  ["goods were added to the same parcel", now({ line_item_ids: ["a", "b", "c"] }), "kept"],
  ["its goods are awaited after all", waiting("2026-12-20T00:00:00.000Z"), "backordered"],
  ["they are awaited and nobody knows until when: what was told stands", waiting(null), "kept"],
])("a plan, when %s: %s", (_, part, outcome) => {
  expect(decided(part)).toBe(outcome);
});

it("that was not kept by the end of its day is late, to the millisecond", () => {
  expect(decided(now(), [plan()], new Date("2026-12-03T22:59:59.999Z"))).toBe("kept");
  expect(decided(now(), [plan()], new Date("2026-12-03T23:00:00.000Z"))).toBe("shipped_late");
});

it("for awaited goods changes with their date, and is there once one is known", () => {
  const awaited = plan({ waits: true, expected_at: "2026-12-20T00:00:00.000Z" });
  expect(decided(waiting("2026-12-20T00:00:00.000Z"), [awaited])).toBe("kept");
  expect(decided(waiting("2026-12-30T00:00:00.000Z"), [awaited])).toBe("backordered");
  expect(decided(waiting("2026-12-10T00:00:00.000Z"), [awaited])).toBe("backordered");
  expect(decided(now(), [awaited])).toBe("backordered");
  const undated = plan({ waits: true, earliest: null, latest: null, leaves_on: null, ships_by: null });
  expect(decided(waiting("2026-12-30T00:00:00.000Z"), [undated])).toBe("dated");
  expect(decided(now(), [undated])).toBe("dated");
});

it("that was sent as it was reckoned to be is not reckoned again", () => {
  expect(decided(sent("2026-12-04"), [plan({ sent_on: "2026-12-04" })])).toBe("kept");
});

describe("what is told", () => {
  const part = (line: string, latest: string | null, reason?: PromiseReason) => ({ location_id: "hamburg", line_item_ids: [line], latest, reason });
  const told = [plan({ line_item_ids: ["a"], latest: "2026-12-05" }), plan({ line_item_ids: ["b"], latest: "2026-12-10" }), plan({ line_item_ids: ["c"], latest: null })];
  it.each<[string, Parameters<typeof reasonToTell>[0], PromiseReason | undefined]>([
    ["nothing is reckoned anew", [part("a", "2026-12-05"), part("b", "2026-12-11")], undefined],
    ["one comes later, within the days of another", [part("a", "2026-12-07", "shipped_late"), part("b", "2026-12-10")], "shipped_late"],
    ["several do: the reason of what comes last", [part("a", "2026-12-12", "resourced"), part("b", "2026-12-14", "shipped_late")], "shipped_late"],
    ["awaited goods come sooner", [part("b", "2026-12-08", "backordered")], "sooner"],
    ["awaited goods come later", [part("b", "2026-12-18", "backordered")], "backordered"],
    ["goods come from nearer", [part("b", "2026-12-08", "resourced")], "resourced"],
    ["it is reckoned as what was told", [part("b", "2026-12-10", "resourced")], undefined],
    ["a day is known for the first time", [part("c", "2026-12-09", "dated")], "dated"],
    ["nobody knows any more", [part("b", null, "backordered")], undefined],
    ["goods were added, within the days of others", [part("d", "2026-12-09", "order_changed")], undefined],
    ["goods were added, and come last", [part("d", "2026-12-11", "order_changed")], "order_changed"],
  ])("when %s", (_, parts, reason) => expect(reasonToTell(parts, told)).toBe(reason));

  it("of a line that left in two parcels is told once", () => {
    const twice = [plan({ line_item_ids: ["a"], latest: "2026-12-12", sent_on: "2026-12-09" }), plan({ line_item_ids: ["a"], latest: "2026-12-05" })];
    expect(reasonToTell([part("a", "2026-12-12", "shipped_late"), part("a", "2026-12-05", "shipped_late")], twice)).toBeUndefined();
  });
});
