import fc from "fast-check";
import { decideScan, openQuantity, type ScannableLine } from "../decide-scan";
import { expectedWeight, packItems, type PackableLine } from "../pack";
import { itemsFromScans } from "../pack-scans";
import { weighsRight } from "../weight";

const line = (id: string, more: Partial<ScannableLine> = {}): ScannableLine => ({
  id, sku: `SKU-${id}`, barcode: `40${id}`, bins: ["A-1", "C-7"], quantity: 2, picked_quantity: 0, short_quantity: 0, ...more,
});

describe("a scan", () => {
  it.each([
    ["by barcode", "40a", "accepted"], ["by SKU, whatever its letters", "sku-A", "accepted"], ["of what is not on the list", "999", "wrong_item"], ["of nothing", " ", "wrong_item"],
  ])("%s", (_, barcode, outcome) => {
    expect(decideScan([line("a")], { barcode, quantity: 1 }).outcome).toBe(outcome);
  });
  it("from another bin than the list's is refused", () => {
    expect(decideScan([line("a")], { barcode: "40a", bin: "B-2", quantity: 1 })).toEqual({ outcome: "wrong_bin", takes: [] });
    expect(decideScan([line("a")], { barcode: "40a", bin: "c-7", quantity: 1 }).outcome).toBe("accepted");
    expect(decideScan([line("a", { bins: [] })], { barcode: "40a", bin: "B-2", quantity: 1 }).outcome).toBe("accepted");
  });
  it("of more than is needed is refused whole", () => {
    expect(decideScan([line("a")], { barcode: "40a", quantity: 3 }).outcome).toBe("too_many");
    expect(decideScan([line("a", { short_quantity: 1 })], { barcode: "40a", quantity: 2 }).outcome).toBe("too_many");
  });
  it("of an item on two lines serves the one that still needs it", () => {
    const lines = [line("a", { picked_quantity: 2 }), line("b", { barcode: "40a" })];
    expect(decideScan(lines, { barcode: "40a", quantity: 2 })).toEqual({ outcome: "accepted", takes: [{ line_id: "b", quantity: 2 }] });
  });
  it("is not refused because of a line that wants less by now than was picked of it", () => {
    const lines = [line("a", { quantity: 1, picked_quantity: 2 }), line("b", { barcode: "40a", quantity: 1 }), line("c", { barcode: "40a", quantity: 1 })];
    expect(decideScan(lines, { barcode: "40a", quantity: 2 })).toEqual({ outcome: "accepted", takes: [{ line_id: "b", quantity: 1 }, { line_id: "c", quantity: 1 }] });
  });
  it("of more than one line needs is shared by those that need it together", () => {
    expect(decideScan([line("a"), line("b", { barcode: "40a", quantity: 5 })], { barcode: "40a", quantity: 6 }))
      .toEqual({ outcome: "accepted", takes: [{ line_id: "a", quantity: 2 }, { line_id: "b", quantity: 4 }] });
  });
  it("into another tote than the line's is refused, and so is one into none", () => {
    const lines = [line("a", { tote: "T1" }), line("b", { barcode: "40a", tote: "T2" })];
    expect(decideScan(lines, { barcode: "40a", tote: "t2", quantity: 1 })).toEqual({ outcome: "accepted", takes: [{ line_id: "b", quantity: 1 }] });
    for (const tote of ["T3", undefined]) expect(decideScan(lines, { barcode: "40a", tote, quantity: 1 }).outcome).toBe("wrong_tote");
  });
  it("can never pick more than was ordered, in whatever order scans come", () => {
    fc.assert(fc.property(fc.array(fc.record({ barcode: fc.constantFrom("40a", "40b", "x"), quantity: fc.integer({ min: 1, max: 3 }) })), (scans) => {
      const lines = [line("a"), line("b", { quantity: 5, short_quantity: 1 })];
      for (const scan of scans) {
        const { outcome, takes } = decideScan(lines, scan);
        expect(takes.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(outcome === "accepted" ? scan.quantity : 0);
        for (const { line_id, quantity } of takes) lines.find((l) => l.id === line_id)!.picked_quantity += quantity;
      }
      expect(lines.every((l) => openQuantity(l) >= 0)).toBe(true);
    }));
  });
});

const packable = (id: string, more: Partial<PackableLine> = {}): PackableLine => ({
  id, line_item_id: `li-${id}`, inventory_item_id: `inv-${id}`, required_quantity: 1, unit_weight_grams: 300, picked_quantity: 2, packed_quantity: 0, ...more,
});

describe("a package", () => {
  it("holds what was picked, counted in order-line pieces", () => {
    expect(packItems([packable("a", { required_quantity: 2, picked_quantity: 4 })], [{ line_id: "a", quantity: 4 }]))
      .toEqual([{ pick_line_id: "a", line_item_id: "li-a", inventory_item_id: "inv-a", quantity: 4, line_item_quantity: 2 }]);
  });
  it.each([
    ["of another work order", [{ line_id: "z", quantity: 1 }], "unknown_line"],
    ["twice on the list", [{ line_id: "a", quantity: 1 }, { line_id: "a", quantity: 1 }], "listed_twice"],
    ["that was not picked", [{ line_id: "a", quantity: 3 }], "not_picked"],
  ])("refuses a line %s", (_, input, code) => {
    expect(packItems([packable("a")], input)).toMatchObject({ code });
  });
  it("keeps a bundle together and counts it once", () => {
    const parts = [packable("a", { line_item_id: "kit" }), packable("b", { line_item_id: "kit", required_quantity: 2, picked_quantity: 4 })];
    expect(packItems(parts, [{ line_id: "a", quantity: 1 }])).toMatchObject({ code: "broken_bundle" });
    expect(packItems(parts, [{ line_id: "a", quantity: 1 }, { line_id: "b", quantity: 1 }])).toMatchObject({ code: "broken_bundle" });
    const whole = packItems(parts, [{ line_id: "a", quantity: 1 }, { line_id: "b", quantity: 2 }]);
    expect(whole).toMatchObject([{ line_item_quantity: 1 }, { line_item_quantity: 0 }]);
  });
  it("weighs what its items weigh, or unknown when one is", () => {
    const items = packItems([packable("a")], [{ line_id: "a", quantity: 2 }]) as never;
    expect(expectedWeight([packable("a")], items)).toBe(600);
    expect(expectedWeight([packable("a", { unit_weight_grams: null })], items)).toBeNull();
  });
  it("is what was scanned into it, or names the scan that does not belong there", () => {
    const lines = [{ ...packable("a"), sku: "S-A", barcode: "40a" }, { ...packable("b", { packed_quantity: 1 }), sku: "S-B", barcode: "40a" }];
    const scans = (...of: [string, number][]) => of.map(([barcode, quantity], n) => ({ scan_id: `s${n}`, barcode, quantity }));
    expect(itemsFromScans(lines, scans(["40A", 1], ["40a", 2]))).toEqual([{ line_id: "a", quantity: 2 }, { line_id: "b", quantity: 1 }]);
    expect(itemsFromScans(lines, scans(["40a", 1], ["99", 1]))).toEqual({ code: "wrong_item", scan: { scan_id: "s1", barcode: "99", quantity: 1 } });
    expect(itemsFromScans(lines, scans(["40a", 4]))).toEqual({ code: "too_many", scan: { scan_id: "s0", barcode: "40a", quantity: 4 } });
  });
  it.each([[1000, 1000, true], [1149, 1000, true], [851, 1000, true], [1151, 1000, false], [500, 1000, false], [9, null, true]])("of %i g that should weigh %s g: right is %s", (grams, expected, right) => {
    expect(weighsRight(grams, expected, { grams: 50, percent: 10 })).toBe(right);
  });
});
