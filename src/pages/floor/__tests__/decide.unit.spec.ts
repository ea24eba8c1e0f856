import fc from "fast-check";
import { decideScan, type ScannableLine } from "../../../modules/warehouse/rules/decide-scan";
import { decideSort, type SortLine } from "../../../modules/warehouse/rules/sort";
import { REFUSED_OUTCOMES } from "../../../modules/warehouse/rules/scans";
import { DECIDE } from "../script/decide";

/* eslint-disable @typescript-eslint/no-explicit-any -- a script in a text has no types */
const script = new Function(`${DECIDE}; return { linesOf, judge, counted, without, stopsOf, follows, belongs, packedBy, notInside, sortInto, sortedWith, boxesOf, inTurn, fateOf, outcomeOf, aged };`)() as Record<string, (...given: any[]) => any>;
const { linesOf, judge, counted, without, stopsOf, follows, belongs, packedBy, notInside, sortInto, sortedWith, boxesOf, inTurn, fateOf, outcomeOf, aged } = script as any;

const code = fc.constantFrom("a", "A ", "b", "c");
const line = fc.record({
  sku: fc.option(code), barcode: fc.option(code), bins: fc.array(fc.constantFrom("B1", "B2"), { maxLength: 2 }), tote: fc.option(fc.constantFrom("T1", "t2")),
  quantity: fc.integer({ min: 1, max: 5 }), picked_quantity: fc.integer({ min: 0, max: 3 }), short_quantity: fc.integer({ min: 0, max: 2 }),
});
const scan = fc.record({ barcode: code, bin: fc.option(fc.constantFrom("b1", "B2", "B3")), tote: fc.option(fc.constantFrom("T1", "T2")), quantity: fc.integer({ min: 1, max: 6 }) });

test("the device judges a scan as the server does", () => {
  fc.assert(fc.property(fc.array(line, { maxLength: 4 }), scan, (lines, given) => {
    const numbered = lines.map((one, n) => ({ ...one, id: `l${n}` })) as ScannableLine[];
    const open = numbered.map((one) => ({ ...one, open: one.quantity - one.picked_quantity - one.short_quantity }));
    expect(judge(open, given)).toEqual(decideScan(numbered, given));
  }));
});

const pileLine = fc.record({
  sku: fc.option(code), barcode: fc.option(code), box: fc.integer({ min: 1, max: 3 }), picked_quantity: fc.integer({ min: 0, max: 4 }), sorted_quantity: fc.integer({ min: 0, max: 2 }),
});

test("the device sorts a piece into the box that the server would, and the server agrees with where it was put", () => {
  fc.assert(fc.property(fc.array(pileLine, { maxLength: 5 }), code, fc.integer({ min: 1, max: 3 }), (pile, barcode, quantity) => {
    const lines = pile.map((one, n) => ({ ...one, id: `l${n}`, work_order_id: `w${one.box}` })) as SortLine[];
    const { line: into } = sortInto(lines, barcode, quantity);
    expect(into ?? null).toBe(decideSort(lines, { barcode, quantity }).line);
    if (into) expect(decideSort(lines, { barcode, quantity, work_order_id: into.work_order_id }).line).toBe(into);
  }));
});

test("the lowest box that needs it gets a piece; boxes count up; what none needs is told", () => {
  const pile = [
    { id: "a", work_order_id: "w1", display_id: 1, box: 1, sku: "POT", barcode: null, picked_quantity: 1, sorted_quantity: 0 },
    { id: "b", work_order_id: "w2", display_id: 2, box: 2, sku: "POT", barcode: null, picked_quantity: 2, sorted_quantity: 0 },
  ];
  expect(sortInto(pile, "pot", 1).line.box).toBe(1);
  expect(sortInto(pile, "pot", 2).line.box).toBe(2);
  expect(sortInto(pile, "POT", 3)).toEqual({ wrong: "not_at_once" });
  expect(sortInto(pile, "CUP", 1)).toEqual({ wrong: "not_in_wave" });
  const after = ["w1", "w2", "w2"].reduce((lines, work_order_id) => sortedWith(lines, { barcode: "POT", quantity: 1, work_order_id }), pile);
  expect(boxesOf(after)).toMatchObject([{ box: 1, sorted: 1, pieces: 1 }, { box: 2, sorted: 2, pieces: 2 }]);
  expect(sortInto(after, "POT", 1)).toEqual({ wrong: "sorted_already" });
  expect(sortedWith(after, { barcode: "POT", quantity: 1, work_order_id: "w1" })).toEqual(after);
});

const work = {
  id: "w", display_id: 7, tote: null,
  lines: [
    { id: "l1", sku: "POT", barcode: "401", title: "Pot", bin: "A-1", bins: ["A-1", "C-9"], quantity: 3, picked_quantity: 1, short_quantity: 0, packed_quantity: 0 },
    { id: "l2", sku: "CUP", barcode: null, title: "Cup", bin: "B-2", bins: ["B-2"], quantity: 1, picked_quantity: 0, short_quantity: 0, packed_quantity: 0 },
  ],
};
const lines = linesOf(work);
const at = (more = {}) => ({ bin: null, item: null, times: 1, ...more });

test("bin, then item; a number counts several; what is wrong says why", () => {
  expect(follows(lines, at(), "a-1")).toEqual({ bin: "A-1" });
  expect(follows(lines, at(), "401")).toEqual({ wrong: "bin_first" });
  expect(follows(lines, at(), "X-1")).toEqual({ wrong: "wrong_bin" });
  expect(follows(lines, at({ bin: "A-1" }), "pot")).toEqual({ scan: { barcode: "pot", quantity: 1, bin: "A-1" } });
  expect(follows(lines, at({ bin: "A-1" }), "2*401")).toMatchObject({ scan: { barcode: "401", quantity: 2 } });
  expect(follows(lines, at({ bin: "A-1" }), "x2")).toEqual({ times: 2 });
  expect(follows(lines, at({ bin: "A-1", times: 3 }), "401")).toMatchObject({ wrong: "too_many", scan: { quantity: 3 } });
  expect(follows(lines, at({ bin: "A-1" }), "CUP")).toMatchObject({ wrong: "wrong_bin" });
  expect(follows(lines, at({ bin: "A-1" }), "999")).toMatchObject({ wrong: "wrong_item" });
});

test("what was counted is left out of the way", () => {
  const after = counted(lines, { barcode: "401", quantity: 2, bin: "A-1" });
  expect(stopsOf(after).map((stop: any) => [stop.bin, stop.open])).toEqual([["B-2", 1]]);
  expect(counted(lines, { barcode: "999", quantity: 1 })).toEqual(lines);
  expect(stopsOf(without(lines, { line_id: "l1", quantity: 1 })).map((stop: any) => stop.open)).toEqual([1, 1]);
  expect(stopsOf(without(lines, { line_id: "l1", quantity: 5 })).map((stop: any) => stop.bin)).toEqual(["B-2"]);
});

test("into totes: the item, then its tote", () => {
  const wave = { id: "v", walk: [{ bin: null, bins: [], sku: "POT", barcode: null, title: "Pot", quantity: 3, for: [{ line_id: "a", work_order_id: "w1", display_id: 1, tote: "T1", quantity: 1 }, { line_id: "b", work_order_id: "w2", display_id: 2, tote: "T2", quantity: 2 }] }] };
  const inWave = linesOf(wave);
  const { item } = follows(inWave, at(), "POT");
  expect(item).toEqual({ barcode: "POT", quantity: 1 });
  expect(follows(inWave, at({ item }), "t2")).toEqual({ scan: { barcode: "POT", quantity: 1, tote: "t2" } });
  expect(follows(inWave, at({ item }), "T3")).toMatchObject({ wrong: "wrong_tote" });
  expect(stopsOf(inWave)[0].lines).toHaveLength(2);
});

test("into a parcel goes what was picked, and no more", () => {
  const picked = work.lines.map((one) => ({ ...one, picked_quantity: one.quantity }));
  const one = { scan_id: "1", barcode: "401", quantity: 1 };
  expect(belongs(picked, [one], "POT", 2)).toBe("accepted");
  expect(belongs(picked, [one], "POT", 3)).toBe("packed_already");
  expect(belongs(picked, [], "999", 1)).toBe("wrong_parcel");
  expect(packedBy(picked, [one, { ...one, barcode: "CUP" }])).toEqual({ l1: 1, l2: 1 });
});

test("what a parcel holds, or held before it was opened again, is not in the next one", () => {
  const scans = ["a", "b", "c"].map((scan_id) => ({ scan_id, barcode: "POT", quantity: 1 }));
  expect(notInside([{ state: "voided", scan_ids: ["a"] }, { state: "packed", scan_ids: ["c", "x"] }, {}], scans)).toEqual([scans[1]]);
  expect(notInside([], scans)).toEqual(scans);
});

test("whatever the screen says of a wrong scan has an outcome that the server keeps", () => {
  const said = ["wrong_item", "wrong_bin", "wrong_tote", "too_many", "bin_first", "wrong_parcel", "packed_already", "not_in_wave", "not_at_once", "sorted_already"];
  expect(said.map(outcomeOf).filter((outcome) => !REFUSED_OUTCOMES.some((one) => one === outcome))).toEqual([]);
});

test("a scan that waited tells how long ago it was made, and nothing where nobody knows", () => {
  const scan = { scan_id: "s", barcode: "401", quantity: 1 };
  expect(aged(scan, Date.now() - 2_400_000)).toEqual({ ...scan, age_ms: expect.closeTo(2_400_000, -3) });
  expect(aged(scan, Date.now() + 60_000)).toEqual({ ...scan, age_ms: 0 });
  expect(aged(scan, undefined)).toEqual(scan);
});

test("waiting scans are sent in order, each picker's own; an answer decides what becomes of one", () => {
  const ops = [{ id: "b", at: 2, picker: "p" }, { id: "c", at: 2, picker: "p" }, { id: "a", at: 9, picker: "p" }, { id: "d", at: 1, picker: "q" }];
  expect(inTurn(ops, "p").map(({ id }: { id: string }) => id)).toEqual(["b", "c", "a"]);
  const fates = [200, 401, 0, 429, 503, 409, 404, 400].map((status) => fateOf({ tries: 0 }, status));
  expect(fates).toEqual(["counted", "sign_in", "later", "later", "later", "refused", "refused", "refused"]);
  expect(fateOf({ tries: 8 }, 500)).toBe("refused");
});
