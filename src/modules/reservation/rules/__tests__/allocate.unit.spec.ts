import { allocate } from "../allocate";
import type { Demand } from "../demand";
import { decimal, quantity } from "../quantity";

const demand = (line: string, count: number | string, parts: Record<string, number>, backorder = false): Demand => ({
  line_item_id: line, variant_id: `variant-of-${line}`, quantity: quantity(count), backorder,
  parts: Object.entries(parts).map(([inventory_item_id, required]) => ({ inventory_item_id, required: quantity(required) })),
});
const stock = (levels: Record<string, Record<string, number>>) =>
  Object.entries(levels).flatMap(([location_id, items]) =>
    Object.entries(items).map(([inventory_item_id, available]) => ({ inventory_item_id, location_id, available: quantity(available) }))
  );
const outcome = (demands: Demand[], levels: Record<string, Record<string, number>>, locations = ["north", "south"]) => {
  const { allocations, shortages } = allocate(demands, stock(levels), locations);
  return {
    from: allocations.map((a) => `${a.line_item_id}: ${decimal(a.quantity)} ${a.inventory_item_id} at ${a.location_id}${a.backorder ? " on backorder" : ""}`),
    short: shortages.map((s) => `${s.line_item_id}: ${decimal(s.available)} of ${decimal(s.requested)}`),
  };
};

describe("allocation", () => {
  it("serves a line from the first location that has all of it", () => {
    expect(outcome([demand("a", 2, { cup: 1 })], { north: { cup: 1 }, south: { cup: 5 } }).from).toEqual(["a: 2 cup at south"]);
    expect(outcome([demand("a", 1, { cup: 1 })], { north: { cup: 1 }, south: { cup: 5 } }).from).toEqual(["a: 1 cup at north"]);
  });

  it("splits a line that no location has whole, in the locations' order", () => {
    expect(outcome([demand("a", 6, { cup: 1 })], { north: { cup: 2 }, south: { cup: 5 } }).from).toEqual(["a: 2 cup at north", "a: 4 cup at south"]);
  });

  it("keeps the parts of a bundle together where one location has them all", () => {
    const set = demand("set", 1, { cup: 2, tray: 1 });
    expect(outcome([set], { north: { cup: 9, tray: 0 }, south: { cup: 2, tray: 1 } }).from).toEqual(["set: 2 cup at south", "set: 1 tray at south"]);
    expect(outcome([set], { north: { cup: 9, tray: 0 }, south: { cup: 1, tray: 1 } }).from).toEqual(["set: 2 cup at north", "set: 1 tray at south"]);
  });

  it("lets two lines that share an item see each other", () => {
    const lines = [demand("single", 2, { cup: 1 }), demand("set", 1, { cup: 2 })];
    expect(outcome(lines, { north: { cup: 3 } })).toEqual({ from: ["single: 2 cup at north"], short: ["set: 0 of 1"] });
  });

  it("tells of each short line what could be had, in whole variants where whole ones were asked", () => {
    expect(outcome([demand("set", 3, { cup: 2, tray: 1 })], { north: { cup: 5, tray: 9 } }).short).toEqual(["set: 2 of 3"]);
    expect(outcome([demand("ribbon", "2.5", { metre: 1 })], { north: { metre: 1.25 } }).short).toEqual(["ribbon: 1.25 of 2.5"]);
  });

  it("uses only the locations that serve the cart", () => {
    expect(outcome([demand("a", 1, { cup: 1 })], { far: { cup: 9 } }).short).toEqual(["a: 0 of 1"]);
  });

  it("takes a backorder from stock as far as it goes, and lets the rest wait where the item is kept", () => {
    const line = demand("a", 5, { cup: 1 }, true);
    expect(outcome([line], { north: { tray: 1 }, south: { cup: 2 } }).from).toEqual(["a: 5 cup at south on backorder"]);
    expect(outcome([line], { north: { cup: 0 }, south: { cup: 2 } }).from).toEqual(["a: 2 cup at south", "a: 3 cup at north on backorder"]);
    expect(outcome([line], { north: { cup: -4 } }).from).toEqual(["a: 5 cup at north on backorder"]);
    expect(outcome([line], { north: { cup: 5 } }).from).toEqual(["a: 5 cup at north"]);
  });

  it("cannot take a backorder of an item that no location keeps", () => {
    expect(outcome([demand("a", 1, { cup: 1 }, true)], { north: { tray: 1 } }).short).toEqual(["a: 0 of 1"]);
  });

  it("counts a level that is below zero as empty", () => {
    expect(outcome([demand("a", 2, { cup: 1 })], { north: { cup: -3 }, south: { cup: 1 } }).short).toEqual(["a: 1 of 2"]);
  });
});
