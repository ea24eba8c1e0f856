import { demandsOf, isCovered } from "../demand";
import { quantity } from "../quantity";

const cup = { manage_inventory: true, allow_backorder: true, inventory_items: [{ inventory_item_id: "cup", required_quantity: 2 }] };

describe("what a cart wants from stock", () => {
  it("is each managed line with its inventory items", () => {
    expect(demandsOf([{ id: "a", variant_id: "v", quantity: 3, variant: cup }])).toEqual([
      { line_item_id: "a", variant_id: "v", quantity: quantity(3), backorder: true, parts: [{ inventory_item_id: "cup", required: quantity(2) }] },
    ]);
  });

  it("leaves out what nobody counts: unmanaged variants, custom lines, variants without inventory", () => {
    const lines = [
      { id: "a", variant_id: "v", quantity: 1, variant: { ...cup, manage_inventory: false } },
      { id: "b", quantity: 1 },
      { id: "c", variant_id: "v", quantity: 1, variant: { manage_inventory: true } },
      { id: "d", variant_id: null, quantity: 1, variant: cup },
    ];
    expect(demandsOf(lines)).toEqual([]);
  });

  it("is covered by exactly what it needs, from any number of locations", () => {
    const demands = demandsOf([{ id: "a", variant_id: "v", quantity: 3, variant: cup }]);
    const held = (amount: number, line = "a", item = "cup") => ({ line_item_id: line, inventory_item_id: item, quantity: quantity(amount) });
    expect(isCovered(demands, [held(6)])).toBe(true);
    expect(isCovered(demands, [held(2), held(4)])).toBe(true);
    expect(isCovered(demands, [held(5)])).toBe(false);
    expect(isCovered(demands, [held(7)])).toBe(false);
    expect(isCovered(demands, [held(6), held(1, "gone")])).toBe(false);
    expect(isCovered([], [])).toBe(true);
  });
});
