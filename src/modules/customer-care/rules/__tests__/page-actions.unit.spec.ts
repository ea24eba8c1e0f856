import { openActions, workStageOf, type OrderStanding, type WorkStage } from "../page-actions";

const placed_at = new Date("2026-11-26T10:00:00Z");
const at = (time: string) => new Date(`2026-11-26T${time}:00Z`);
const standing = (of: Partial<OrderStanding>): OrderStanding => ({ closed: false, stage: "untouched", delivers: true, placed_at, edit_window_minutes: 30, ...of });

/** What is open: `a`ddress, `w`ishes, `c`ancel. */
const open = (of: Partial<OrderStanding>, now: Date): string => {
  const { change_address, change_wishes, cancel_until } = openActions(standing(of), now);
  return [change_address && "a", change_wishes && "w", cancel_until && "c"].filter(Boolean).join("");
};

const STAGES: WorkStage[] = ["untouched", "begun", "packed"];
const TABLE: [string, Partial<OrderStanding>, Record<"within" | "after", Record<WorkStage, string>>][] = [
  ["one that is delivered", {}, { within: { untouched: "awc", begun: "aw", packed: "" }, after: { untouched: "aw", begun: "aw", packed: "" } }],
  ["one that is collected", { delivers: false }, { within: { untouched: "c", begun: "", packed: "" }, after: { untouched: "", begun: "", packed: "" } }],
  ["without an edit window", { edit_window_minutes: 0 }, { within: { untouched: "aw", begun: "aw", packed: "" }, after: { untouched: "aw", begun: "aw", packed: "" } }],
  ["one that is closed", { closed: true }, { within: { untouched: "", begun: "", packed: "" }, after: { untouched: "", begun: "", packed: "" } }],
];

describe.each(TABLE)("an order, %s", (_, of, expected) => {
  test.each(STAGES.flatMap((stage) => [[stage, "within"], [stage, "after"]] as const))("%s, %s its edit window", (stage, when) => {
    expect(open({ ...of, stage }, when === "within" ? at("10:29") : at("10:30"))).toBe(expected[when][stage]);
  });
});

test("it says until when it can be cancelled", () => {
  expect(openActions(standing({}), at("10:05")).cancel_until).toEqual(at("10:30"));
});

test.each([
  [[], false, "untouched"], [["waiting"], false, "untouched"], [["ready", "cancelled"], false, "untouched"],
  [["ready", "picking"], false, "begun"], [["picked"], false, "begun"],
  [["packed", "ready"], false, "packed"], [["shipped"], false, "packed"], [["ready"], true, "packed"], [[], true, "packed"],
] as const)("work that is %j, something packed: %s: %s", (states, isPacked, stage) => {
  expect(workStageOf(states, isPacked)).toBe(stage);
});
