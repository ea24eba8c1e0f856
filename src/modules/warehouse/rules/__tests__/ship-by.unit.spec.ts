import { isOverdue } from "../overdue";
import { leavesBy, shipBy, type Carriage, type CutOff, type ShipByQuestion } from "../ship-by";

const base: ShipByQuestion = {
  placed_at: "2026-11-24T09:00:00Z", time_zone: "Europe/Berlin", working_days: [1, 2, 3, 4, 5], cut_off: "14:00", handling_days: 1, promise: null,
};
/** The end of a day in Berlin, or a time of it. */
const end = (day: string) => `${day}T22:59:59.999Z`;
const carriage = (more: Partial<Carriage> = {}): Carriage => ({ location_id: "L1", adapter: "easypost", cut_offs: [], pickups: [], ...more });
const told = (question: Partial<ShipByQuestion>, more: Partial<Carriage> = {}) => {
  const { at, basis } = shipBy({ ...base, ...question }, carriage(more));
  return [at.toISOString(), basis];
};

describe("where nothing was promised a parcel must leave", () => {
  it.each([
    ["before the cut-off: the next working day", "2026-11-24T12:59:00Z", 1, "2026-11-25"],
    ["at the cut-off: a day later", "2026-11-24T13:00:00Z", 1, "2026-11-26"],
    ["on Friday before it: on Monday", "2026-11-27T09:00:00Z", 1, "2026-11-30"],
    ["on Saturday: begun on Monday, gone on Tuesday", "2026-11-28T09:00:00Z", 1, "2026-12-01"],
    ["without handling: the same day", "2026-11-24T09:00:00Z", 0, "2026-11-24"],
  ])("ordered %s", (_, placed_at, handling_days, day) => expect(told({ placed_at, handling_days })).toEqual([end(day), "handling"]));
});

describe("what was promised counts back from the latest arrival", () => {
  it.each([
    ["the working days on the way", "2026-12-01T22:59:59Z", 2, "2026-11-27"],
    ["over a weekend", "2026-11-30T22:59:59Z", 1, "2026-11-27"],
    ["from the Friday before, where it ends on a Sunday", "2026-11-29T22:59:59Z", 1, "2026-11-26"],
    ["nothing, where it arrives on the day it leaves", "2026-11-26T22:59:59Z", 0, "2026-11-26"],
    ["but never to before the order", "2026-11-24T22:59:59Z", 3, "2026-11-24"],
  ])("%s", (_, latest, transit_days, day) => expect(told({ promise: { latest: new Date(latest), transit_days, leaves_on: null } })).toEqual([end(day), "promise"]));

  it("and is the same day as the shop's own plan, where that is what was promised", () => {
    // Placed on Tuesday morning, a day of handling, three on the way: by the end of Monday.
    expect(leavesBy({ ...base, promise: { latest: new Date("2026-11-30T22:59:59.999Z"), transit_days: 3, leaves_on: null } }).at).toEqual(leavesBy(base).at);
  });

  it("or is the day that the promise was reckoned with, by the calendars of both ends", () => {
    const promise = { latest: new Date("2026-12-01T22:59:59Z"), transit_days: 2, leaves_on: "2026-11-26" };
    expect(told({ promise })).toEqual([end("2026-11-26"), "promise"]);
    expect(told({ promise }, { cut_offs: [{ time: "16:30" }] })).toEqual(["2026-11-26T15:30:00.000Z", "cut_off"]);
  });
});

describe("the carrier's last call", () => {
  const call = (time: string, more: Partial<CutOff> = {}): CutOff => ({ time, ...more });
  it.each([
    ["ends the day earlier", [call("16:30")], "2026-11-25T15:30:00.000Z", "cut_off"],
    ["of the place goes before that of all", [call("16:30"), call("11:00", { location_id: "L1" })], "2026-11-25T10:00:00.000Z", "cut_off"],
    ["of the place and the carrier before that of the place", [call("11:00", { location_id: "L1" }), call("18:00", { location_id: "L1", adapter: "easypost" })], "2026-11-25T17:00:00.000Z", "cut_off"],
    ["of the place before that of the carrier", [call("12:00", { location_id: "L1" }), call("18:00", { adapter: "easypost" })], "2026-11-25T11:00:00.000Z", "cut_off"],
    ["is the later one where the carrier comes twice", [call("10:00"), call("17:00")], "2026-11-25T16:00:00.000Z", "cut_off"],
    ["is the day before where the carrier does not come on that day", [call("17:00", { days: [1, 2] })], "2026-11-24T16:00:00.000Z", "cut_off"],
    ["of another place or carrier counts for nothing", [call("10:00", { location_id: "L2" }), call("10:00", { adapter: "manual" })], end("2026-11-25"), "handling"],
  ] as const)("%s", (_, cut_offs, at, basis) => expect(told({}, { cut_offs })).toEqual([at, basis]));
});

describe("a driver who is booked", () => {
  const pickup = { location_id: "L1", adapter: "easypost", date: "2026-11-25", hand_over_at: "2026-11-25T08:00:00.000Z" };
  it("may be there from the hour on", () => expect(told({}, { pickups: [pickup] })).toEqual(["2026-11-25T08:00:00.000Z", "pickup"]));
  it("counts only at its place, of its carrier, on its day", () => {
    const others = [{ ...pickup, location_id: "L2" }, { ...pickup, adapter: "manual" }, { ...pickup, date: "2026-11-26" }];
    expect(told({}, { pickups: others })).toEqual([end("2026-11-25"), "handling"]);
  });
  it("and an earlier last call before it", () => expect(told({}, { pickups: [pickup], cut_offs: [{ time: "08:30" }] })).toEqual(["2026-11-25T07:30:00.000Z", "cut_off"]));
});

test.each([
  ["ready", true], ["picking", true], ["packed", true], ["waiting", true], ["shipped", false], ["cancelled", false],
])("what should have left and is %s is overdue: %s", (state, overdue) => {
  expect(isOverdue({ state, ship_by: "2026-11-24T10:00:00Z" }, new Date("2026-11-24T10:00:01Z"))).toBe(overdue);
  expect(isOverdue({ state, ship_by: "2026-11-24T10:00:00Z" }, new Date("2026-11-24T10:00:00Z"))).toBe(false);
});

test("what is packed where the shopper collects it is in time; what is not packed there is not", () => {
  const overdue = (state: string) => isOverdue({ state, ship_by: "2026-11-24T10:00:00Z", collect: true }, new Date("2026-11-24T10:00:01Z"));
  expect([overdue("packed"), overdue("picked")]).toEqual([false, true]);
});
