import { walkOf, type WalkLine } from "../walk";

const line = (id: string, bin: string, path_order: number, more: Partial<WalkLine> = {}): WalkLine => ({
  id, work_order_id: `w-${id}`, display_id: 1, tote: null, inventory_item_id: `inv-${id}`, sku: id, barcode: null, title: id, thumbnail: null, bin, bins: [bin], zone: "A", path_order,
  quantity: 2, picked_quantity: 0, short_quantity: 0, ...more,
});

it("leads through the bins in their order, past what is done, once to each", () => {
  const lines = [line("c", "C-1", 30), line("a", "A-1", 10), line("a2", "A-1", 10, { inventory_item_id: "inv-a", sku: "a", tote: "T2", quantity: 3 }), line("b", "B-1", 20, { picked_quantity: 1, short_quantity: 1 })];
  expect(walkOf(lines).map(({ bin, quantity, for: whom }) => [bin, quantity, whom.map(({ line_id, quantity: n }) => [line_id, n])])).toEqual([
    ["A-1", 5, [["a", 2], ["a2", 3]]], ["C-1", 2, [["c", 2]]],
  ]);
});

it("stays in its zone where it has one", () => {
  expect(walkOf([line("a", "A-1", 1), line("b", "B-1", 2, { zone: "B" })], "B").map(({ bin }) => bin)).toEqual(["B-1"]);
});
