import { allocate } from "../allocate";
import type { Demand } from "../demand";
import { decimal, quantity } from "../quantity";
import type { SourceLocation } from "../sourcing/location";
import type { Sourcing } from "../sourcing/sourcing";
import { demand, location, sourcingOf, stock } from "./sourcing-of";

/** The north goes first. */
const north = location("north", { priority: 1 });
const south = location("south", { priority: 2 });
const west = location("west", { priority: 3 });

const outcome = (demands: Demand[], levels: Record<string, Record<string, number>>, sourcing: Sourcing | SourceLocation[] = [north, south, west]) => {
  const { allocations, shortages } = allocate(demands, stock(levels), Array.isArray(sourcing) ? sourcingOf(sourcing) : sourcing);
  return {
    from: allocations.map((a) => `${a.line_item_id}: ${decimal(a.quantity)} ${a.inventory_item_id} at ${a.location_id}${a.backorder ? " on backorder" : ""}`),
    short: shortages.map((s) => `${s.line_item_id}: ${decimal(s.available)} of ${decimal(s.requested)}`),
  };
};
const limited = (left: Record<string, number>) =>
  sourcingOf([north, south], { backorder_left: new Map(Object.entries(left).map(([item, amount]) => [item, quantity(amount)])) });

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

  it("serves the whole cart from one location where one has it all, though an earlier one has some", () => {
    const lines = [demand("a", 1, { cup: 1 }), demand("b", 1, { lamp: 1 })];
    expect(outcome(lines, { north: { cup: 9 }, south: { cup: 1, lamp: 1 } }).from).toEqual(["a: 1 cup at south", "b: 1 lamp at south"]);
  });

  it("takes two locations rather than three, and a line whole from one of them where that has it", () => {
    const lines = [demand("a", 2, { cup: 1 }), demand("b", 2, { lamp: 1 })];
    const levels = { north: { cup: 1 }, south: { cup: 1, lamp: 1 }, west: { cup: 2, lamp: 1 } };
    expect(outcome(lines, levels).from).toEqual(["a: 2 cup at west", "b: 1 lamp at south", "b: 1 lamp at west"]);
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

  it("takes a backorder from stock as far as it goes, and lets the rest wait at the same place", () => {
    const line = demand("a", 5, { cup: 1 }, true);
    expect(outcome([line], { north: { tray: 1 }, south: { cup: 2 } }).from).toEqual(["a: 5 cup at south on backorder"]);
    expect(outcome([line], { north: { cup: 0 }, south: { cup: 2 } }).from).toEqual(["a: 5 cup at south on backorder"]);
    expect(outcome([line], { north: { cup: 1 }, south: { cup: 2 } }).from).toEqual(["a: 3 cup at north on backorder", "a: 2 cup at south"]);
    expect(outcome([line], { north: { cup: 5 } }).from).toEqual(["a: 5 cup at north"]);
  });

  it("lets what is nowhere in stock wait at the first location that keeps it, or where the rest of the cart comes from", () => {
    const line = demand("a", 5, { cup: 1 }, true);
    expect(outcome([line], { north: { tray: 1 }, south: { cup: -4 }, west: { cup: 0 } }).from).toEqual(["a: 5 cup at south on backorder"]);
    const lamp = demand("b", 1, { lamp: 1 });
    expect(outcome([line, lamp], { north: { cup: -4 }, south: { cup: -4, lamp: 1 } }).from).toEqual(["b: 1 lamp at south", "a: 5 cup at south on backorder"]);
  });

  it("keeps what there is for the lines that cannot wait, wherever they stand in the cart", () => {
    const lines = [demand("may-wait", 2, { cup: 1 }, true), demand("firm", 2, { cup: 1 })];
    expect(outcome(lines, { north: { cup: 3 } })).toEqual({ from: ["firm: 2 cup at north", "may-wait: 2 cup at north on backorder"], short: [] });
  });

  it("accepts no more beyond stock than the item's limit leaves, over all lines", () => {
    const lines = [demand("a", 3, { cup: 1 }, true), demand("b", 2, { cup: 1 }, true)];
    expect(outcome(lines, { north: { cup: 1 } }, limited({ cup: 4 })).short).toEqual([]);
    expect(outcome(lines, { north: { cup: 1 } }, limited({ cup: 3 })).short).toEqual(["b: 1 of 2"]);
    expect(outcome(lines, { north: { cup: 1 } }, limited({ cup: 0 })).short).toEqual(["a: 1 of 3", "b: 1 of 2"]);
    expect(outcome(lines, { north: { cup: -2 } }, limited({ cup: 5, lamp: 0 })).short).toEqual([]);
  });

  it("lets each part of a bundle wait on its own", () => {
    const set = demand("set", 2, { cup: 2, tray: 1 }, true);
    expect(outcome([set], { north: { cup: 1, tray: 2 } }).from).toEqual(["set: 4 cup at north on backorder", "set: 2 tray at north"]);
    expect(outcome([set], { north: { cup: 1, tray: 1 } }, limited({ tray: 0 })).short).toEqual(["set: 1 of 2"]);
  });

  it("lets everything of an item that is not released yet wait, and gives no more than there is unless its variant may wait", () => {
    const early = sourcingOf([north, south], { preorders: new Set(["book"]) });
    const lines = [demand("a", 2, { book: 1 }), demand("b", 1, { cup: 1 })];
    expect(outcome(lines, { north: { book: 2, cup: 1 } }, early).from).toEqual(["a: 2 book at north on backorder", "b: 1 cup at north"]);
    expect(outcome(lines, { north: { book: 1, cup: 1 } }, early).short).toEqual(["a: 1 of 2"]);
    const beyond = [demand("a", 3, { book: 1 }, true)];
    expect(outcome(beyond, { north: { book: 1 }, south: { book: 1 } }, early).from).toEqual(["a: 2 book at north on backorder", "a: 1 book at south on backorder"]);
  });

  it("cannot take a backorder of an item that no location keeps", () => {
    expect(outcome([demand("a", 1, { cup: 1 }, true)], { north: { tray: 1 } }).short).toEqual(["a: 0 of 1"]);
  });

  it("counts a level that is below zero as empty", () => {
    expect(outcome([demand("a", 2, { cup: 1 })], { north: { cup: -3 }, south: { cup: 1 } }).short).toEqual(["a: 1 of 2"]);
  });

  it("takes nothing for lines that need nothing", () => {
    expect(outcome([], { north: { cup: 1 } })).toEqual({ from: [], short: [] });
    expect(outcome([demand("a", "0.000001", { thread: 0.5 })], {})).toEqual({ from: [], short: [] });
  });
});
