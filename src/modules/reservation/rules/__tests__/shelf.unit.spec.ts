import { Policies, type Policy } from "../policies";
import { quantity } from "../quantity";
import { Shelf } from "../shelf";
import { aheadOf, behindTheLine } from "../waiting-line";

const policy = (of: Partial<Policy>): Policy => ({
  inventory_item_id: "cup", location_id: null, safety_stock: null, backorder_limit: null, release_at: null, waiting_line: false, ...of,
});
const level = (location_id: string, stocked: number, reserved: number) => ({ inventory_item_id: "cup", location_id, stocked: quantity(stocked), reserved: quantity(reserved) });
const freeOf = (shelf: Shelf) => Object.fromEntries(shelf.free().map(({ location_id, available }) => [location_id, Number(available) / 1e6]));
const units = (location_id: string, n: number) => [{ inventory_item_id: "cup", location_id, quantity: quantity(n) }];

describe("the shelf", () => {
  it("gives what is stocked, less what is promised and what is kept back; a location's own word goes first", () => {
    const policies = new Policies([policy({ safety_stock: quantity(2) }), policy({ location_id: "south", safety_stock: quantity(0) })]);
    expect(freeOf(new Shelf([level("north", 10, 3), level("south", 10, 3)], policies))).toEqual({ north: 5, south: 7 });
  });

  it("shows the next what the ones before took and gave back", () => {
    const shelf = new Shelf([level("north", 10, 0)], new Policies([]));
    shelf.take(units("north", 4));
    shelf.giveBack(units("north", 1));
    expect(freeOf(shelf)).toEqual({ north: 7 });
  });

  it("knows how much more may be sold beyond stock, over all locations", () => {
    const shelf = new Shelf([level("north", 1, 3), level("south", 5, 0)], new Policies([policy({ backorder_limit: quantity(3) })]));
    expect(shelf.backorderLeft().get("cup")).toBe(quantity(1));
    shelf.take(units("north", 1));
    expect(shelf.backorderLeft().get("cup")).toBe(0n);
    expect(new Shelf([level("north", 1, 3)], new Policies([])).backorderLeft().has("cup")).toBe(false);
  });
});

it("an item is a pre-order until the moment of its release", () => {
  const release = new Date("2026-12-01T00:00:00Z");
  const policies = new Policies([policy({ release_at: release })]);
  expect([...policies.preorders(new Date(release.getTime() - 1))]).toEqual(["cup"]);
  expect([...policies.preorders(release)]).toEqual([]);
});

describe("the waiting line", () => {
  const wait = (cart_id: string, n: number) => ({ cart_id, inventory_item_id: "cup", quantity: quantity(n) });
  const line = [wait("first", 1), wait("second", 2)];
  const free = [{ inventory_item_id: "cup", location_id: "north", available: quantity(1) }, { inventory_item_id: "cup", location_id: "south", available: quantity(1) }];
  const left = (cart: string) => behindTheLine(free, aheadOf(line, cart)).map(({ available }) => Number(available) / 1e6);

  it("gives the first what is free, the second what the first leaves, and a newcomer nothing", () => {
    expect(left("first")).toEqual([1, 1]);
    expect(left("second")).toEqual([0, 1]);
    expect(left("newcomer")).toEqual([0, 0]);
  });

  it("takes from nobody what is promised already", () => {
    expect(behindTheLine([{ ...free[0]!, available: quantity(-2) }], line)[0]!.available).toBe(quantity(-2));
  });
});
