import { cursorIn, cursorText } from "../../../shared/cursor";
import { leadTimesIn, shareOf, STRETCHES, type LeadRow } from "../rules/flow";
import { beginningWith } from "../../../shared/like";
import { isUnderWayOnly, nameWords, numberIn, ORDER_SORTS } from "../rules/orders-asked";
import { byUrgency, countsOf, kindsOf, TODAY_GROUPS, TODAY_KINDS, type TodayItem, type TodayKind } from "../rules/today";

describe("a cursor", () => {
  it.each(["2026-03-02 12:00:00.123456+00", "2026-03-02 12:00:00+05:30", "infinity"])("leads back to where a page ended: %s", (at) => {
    expect(cursorIn(cursorText({ at, id: "dsfo_1" }))).toEqual({ at, id: "dsfo_1" });
  });

  it.each([
    ["no text of ours", "x"], ["a number", Buffer.from("7").toString("base64url")], ["too little", Buffer.from('["infinity"]').toString("base64url")],
    ["another time", cursorText({ at: "now()", id: "a" })], ["statements", cursorText({ at: "infinity'; drop table x; --", id: "a" })], ["a long id", cursorText({ at: "infinity", id: "a".repeat(101) })],
    ["other types", Buffer.from('[1,{"a":1}]').toString("base64url")],
  ])("is not %s", (_, text) => {
    expect(cursorIn(text)).toBeUndefined();
  });
});

describe("a search", () => {
  it.each([["#1042", 1042], ["7", 7], ["1042a", null], ["1234567890", null], ["", null]])("takes %p for the number %p", (q, number) => expect(numberIn(q)).toBe(number));
  it("takes nothing in it for a pattern", () => expect(beginningWith("50%_\\Anna")).toBe("50\\%\\_\\\\anna%"));
  it("puts all orders in order by when they were placed alone", () => expect(ORDER_SORTS.filter((sort) => !isUnderWayOnly(sort))).toEqual(["-placed_at", "placed_at"]));
});

describe("what needs a person today", () => {
  const now = new Date("2026-03-02T12:00:00Z");
  const item = (id: string, hours: number | null, kind: TodayKind = "wait"): TodayItem => ({
    kind, id, code: "pack", order_id: null, display_id: null, subject: null, location_id: null, due_at: hours === null ? null : new Date(now.getTime() + hours * 3_600_000), data: null,
  });

  it("comes by its time: what is simply now after all that is overdue, and before what has time", () => {
    expect(byUrgency([item("later", 5), item("now", null), item("just", -1), item("long", -9)], now).map(({ id }) => id)).toEqual(["long", "just", "now", "later"]);
  });

  it("comes in the same order always, of one instant", () => {
    const same = [item("b", 1), item("a", 1), item("a", 1, "case")];
    expect(byUrgency(same, now)).toEqual(byUrgency([...same].reverse(), now));
  });

  it("every kind is of a part of the shop, and every part has a kind", () => {
    expect(TODAY_GROUPS.flatMap((group) => kindsOf(group)).sort()).toEqual(kindsOf(undefined).sort());
    for (const group of TODAY_GROUPS) expect(kindsOf(group).length).toBeGreaterThan(0);
    expect(countsOf((Object.keys(TODAY_KINDS) as TodayKind[]).map((kind) => ({ kind, count: 2 })))).toEqual({ orders: 2, payments: 10, parcels: 2, warehouse: 6, stock: 2, care: 2, health: 6 });
  });
});

describe("lead times", () => {
  const row = (stretch: LeadRow["stretch"], week: string | null, p50: number): LeadRow => ({ stretch, week, orders: 3, p50, p90: p50 * 2 });

  it("stand in the order of the way, their weeks in that of time, and say nothing of what nobody knows", () => {
    const told = leadTimesIn([row("whole", "2026-03-09", 50.04), row("whole", null, 40.06), row("whole", "2026-03-02", 30)]);
    expect(told.map(({ stretch }) => stretch)).toEqual([...STRETCHES]);
    expect(told.at(-1)).toEqual({ stretch: "whole", orders: 3, p50: 40.1, p90: 80.1, weeks: [{ week: "2026-03-02", orders: 3, p50: 30, p90: 60 }, { week: "2026-03-09", orders: 3, p50: 50, p90: 100.1 }] });
    expect(told[0]).toEqual({ stretch: "paid", orders: 0, p50: null, p90: null, weeks: [] });
  });

  it("a part of nothing is no share", () => expect([shareOf(1, 3), shareOf(0, 5), shareOf(0, 0)]).toEqual([0.333, 0, null]));
});

it.each([
  ["Lindqvist", "'lindqvist':*"], ["anna  LINDQVIST", "'anna':* & 'lindqvist':*"], ["Li Wu", "'li' & 'wu'"], ["O'Brien-Öz", "'o' & 'brien':* & 'öz'"], ["'); drop table x; --", "'drop':* & 'table':* & 'x'"], ["%_&|!:*", null],
])("looks for the words of the name %s", (q, words) => {
  expect(nameWords(q)).toBe(words);
});
