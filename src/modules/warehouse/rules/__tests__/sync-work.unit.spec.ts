import fc from "fast-check";
import type { PlannedLine } from "../plan-work";
import { changesToWork, type WorkNow } from "../sync/changes-to-work";
import { fitLine, openPieces, type LineNow } from "../sync/fit-line";
import { eventAfterChanges } from "../sync/state-after-changes";
import { afterEvent, type WorkOrderState } from "../work-order-states";

const line = (more: Partial<LineNow> = {}): LineNow => ({
  id: "l1", line_item_id: "li", inventory_item_id: "inv", quantity: 5, picked_quantity: 0, packed_quantity: 0, short_quantity: 0, gone_quantity: 0, labelled_quantity: 0, ...more,
});
const planned = (quantity: number, id = "li"): PlannedLine => ({
  line_item_id: id, inventory_item_id: "inv", required_quantity: 1, sku: null, barcode: null, title: id, thumbnail: null, unit_weight_grams: null, size_mm: null, quantity,
});
const work = (state: WorkOrderState, lines: LineNow[], id = "w1"): WorkNow => ({ id, state, lines });

describe("a line that the order wants less of", () => {
  it.each([
    ["loses what nobody picked yet", line({ picked_quantity: 2 }), 3, { quantity: 3, picked_quantity: 2, put_back: 0, unpack: false }],
    ["loses first what could not be found", line({ picked_quantity: 4, short_quantity: 1 }), 4, { quantity: 4, picked_quantity: 4, short_quantity: 0, put_back: 0 }],
    ["has picked pieces put back", line({ picked_quantity: 5 }), 3, { quantity: 3, picked_quantity: 3, put_back: 2, unpack: false }],
    ["has its carton opened for them", line({ picked_quantity: 5, packed_quantity: 5 }), 3, { put_back: 2, unpack: true }],
    ["keeps a carton closed that holds only what stays", line({ picked_quantity: 5, packed_quantity: 2 }), 2, { put_back: 3, unpack: false }],
    ["keeps what has left", line({ picked_quantity: 5, packed_quantity: 5, gone_quantity: 2 }), 0, { quantity: 2, picked_quantity: 2, put_back: 3, unpack: true }],
  ])("%s", (_, now, wanted, change) => expect(fitLine(now, wanted)).toMatchObject(change));
  it("and one it wants more of grows; one that is right is left", () => {
    expect(fitLine(line({ picked_quantity: 5 }), 7)).toMatchObject({ quantity: 7, picked_quantity: 5, put_back: 0 });
    expect(fitLine(line({ gone_quantity: 2 }), 3)).toBeUndefined();
  });
});

describe("a location's work", () => {
  it("keeps what was begun before what nobody touched", () => {
    const { work: changes } = changesToWork([work("ready", [line({ id: "a" })], "w1"), work("picking", [line({ id: "b" })], "w2")], [planned(6)]);
    expect(changes.map((change) => [change.work.id, change.changes.map(({ quantity }) => quantity)])).toEqual([["w2", []], ["w1", [1]]]);
  });
  it("leaves what lies in a parcel with a label, until that is given back", () => {
    const labelled = line({ picked_quantity: 5, packed_quantity: 5, labelled_quantity: 3 });
    const fit = (plan: PlannedLine[]) => changesToWork([work("packed", [labelled])], plan).work[0]!.changes;
    expect(fit([])).toMatchObject([{ quantity: 3, picked_quantity: 3, put_back: 2, unpack: true }]);
    expect(fit([planned(4)])).toMatchObject([{ quantity: 4, put_back: 1 }]);
    expect(fit([planned(5)])).toEqual([]);
  });
  it("gives what is new to what can still take it, and else makes a further work order", () => {
    const more = [planned(5), planned(2, "new")];
    expect(changesToWork([work("picked", [line()])], more).work[0]!.more).toMatchObject([{ line_item_id: "new", quantity: 2 }]);
    expect(changesToWork([work("packed", [line()])], more).further).toMatchObject([{ line_item_id: "new", quantity: 2 }]);
    expect(changesToWork([], more).further).toHaveLength(2);
  });
});

it.each([
  ["picking", [line({ picked_quantity: 5 })], "picked"],
  ["picked", [line({ picked_quantity: 5 }), line({ id: "l2" })], "picking"],
  ["packed", [line({ picked_quantity: 3, quantity: 3 })], "picked"],
  ["picked", [line({ quantity: 2, picked_quantity: 2, packed_quantity: 2 })], "packed"],
  ["picking", [line({ quantity: 2, picked_quantity: 2, packed_quantity: 2 })], "packed"],
  ["packed", [line({ quantity: 0 })], "cancelled"],
  ["ready", [line({ quantity: 0 })], "cancelled"],
  ["ready", [line()], "ready"],
  ["picked", [line({ picked_quantity: 4, short_quantity: 1 })], "picked"],
  ["picking", [line({ short_quantity: 5 })], "waiting"],
  ["picking", [line({ short_quantity: 5 }), line({ id: "l2", picked_quantity: 5 })], "picked"],
  ["picked", [line({ short_quantity: 5 }), line({ id: "l2", quantity: 0 })], "waiting"],
  ["packed", [line({ short_quantity: 5 }), line({ id: "l2", quantity: 0 })], "waiting"],
] as const)("%s work whose lines were changed so is %#", (state, lines, expected) => {
  let now: WorkOrderState = state;
  for (let event = eventAfterChanges(now, lines); event; event = eventAfterChanges(now, lines)) now = afterEvent(now, event)!;
  expect(now).toBe(expected);
});

it("whatever the order becomes while it is worked on: all that is wanted is someone's work, and every picked piece is kept or put back", () => {
  const some = fc.nat({ max: 6 });
  const anyLine = fc.record({ unpicked: some, short: some, loose: some, packed: some, gone: some }).map(({ unpicked, short, loose, packed, gone }): LineNow => line({
    quantity: unpicked + short + loose + packed + gone, short_quantity: short, picked_quantity: loose + packed + gone, packed_quantity: packed + gone, gone_quantity: gone, labelled_quantity: 0,
  }));
  const anyWork = fc.array(fc.tuple(fc.constantFrom<WorkOrderState>("waiting", "ready", "picking", "picked", "packed"), anyLine), { maxLength: 3 });
  fc.assert(fc.property(anyWork, some, (works, wanted) => {
    const now = works.map(([state, one], n) => work(state, [{ ...one, id: `l${n}` }], `w${n}`));
    const { work: changes, further } = changesToWork(now, wanted ? [planned(wanted)] : []);
    let open = further.reduce((sum, { quantity }) => sum + quantity, 0);
    for (const { work: { lines: [before] }, changes: [change], more } of changes) {
      const after = { ...before!, ...change };
      open += openPieces({ ...before!, quantity: after.quantity }) + more.reduce((sum, { quantity }) => sum + quantity, 0);
      expect(after.picked_quantity + (change?.put_back ?? 0)).toBe(before!.picked_quantity);
      expect(after.picked_quantity).toBeGreaterThanOrEqual(before!.gone_quantity);
      expect(after.quantity).toBeGreaterThanOrEqual(after.picked_quantity + after.short_quantity);
      if (!change?.unpack) expect(after.picked_quantity).toBeGreaterThanOrEqual(before!.packed_quantity);
    }
    expect(open).toBe(wanted);
  }));
});
