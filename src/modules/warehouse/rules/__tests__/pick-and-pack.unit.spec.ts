import fc from "fast-check";
import { allPicked, decideScan, openQuantity, type ScannableLine } from "../decide-scan";
import { allPacked, expectedWeight, packItems, type PackableLine } from "../pack";

const line = (id: string, more: Partial<ScannableLine> = {}): ScannableLine => ({
  id, sku: `SKU-${id}`, barcode: `40${id}`, bin: "A-1", quantity: 2, picked_quantity: 0, short_quantity: 0, ...more,
});

describe("a scan", () => {
  it.each([
    ["by barcode", "40a", "accepted"], ["by SKU, whatever its letters", "sku-A", "accepted"], ["of what is not on the list", "999", "wrong_item"], ["of nothing", " ", "wrong_item"],
  ])("%s", (_, barcode, outcome) => {
    expect(decideScan([line("a")], { barcode, quantity: 1 }).outcome).toBe(outcome);
  });
  it("from another bin than the list's is refused", () => {
    expect(decideScan([line("a")], { barcode: "40a", bin: "B-2", quantity: 1 })).toEqual({ outcome: "wrong_bin", lineId: null });
    expect(decideScan([line("a", { bin: null })], { barcode: "40a", bin: "B-2", quantity: 1 }).outcome).toBe("accepted");
  });
  it("of more than is needed is refused whole", () => {
    expect(decideScan([line("a")], { barcode: "40a", quantity: 3 }).outcome).toBe("too_many");
    expect(decideScan([line("a", { short_quantity: 1 })], { barcode: "40a", quantity: 2 }).outcome).toBe("too_many");
  });
  it("of an item on two lines serves the one that still needs it", () => {
    const lines = [line("a", { picked_quantity: 2 }), line("b", { barcode: "40a" })];
    expect(decideScan(lines, { barcode: "40a", quantity: 2 })).toEqual({ outcome: "accepted", lineId: "b" });
  });
  it("can never pick more than was ordered, in whatever order scans come", () => {
    fc.assert(fc.property(fc.array(fc.record({ barcode: fc.constantFrom("40a", "40b", "x"), quantity: fc.integer({ min: 1, max: 3 }) })), (scans) => {
      const lines = [line("a"), line("b", { quantity: 5, short_quantity: 1 })];
      for (const scan of scans) {
        const { outcome, lineId } = decideScan(lines, scan);
        if (outcome === "accepted") lines.find((l) => l.id === lineId)!.picked_quantity += scan.quantity;
      }
      expect(lines.every((l) => openQuantity(l) >= 0)).toBe(true);
    }));
  });
  it("picking is over when every piece is picked or missing", () => {
    expect(allPicked([line("a", { picked_quantity: 1, short_quantity: 1 })])).toBe(true);
    expect(allPicked([line("a", { picked_quantity: 1 })])).toBe(false);
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
  it("packing is over when all that was picked is packed; nothing at all is not packed", () => {
    expect(allPacked([packable("a", { packed_quantity: 2 })])).toBe(true);
    expect(allPacked([packable("a", { packed_quantity: 1 })])).toBe(false);
    expect(allPacked([packable("a", { picked_quantity: 0 })])).toBe(false);
  });
});
