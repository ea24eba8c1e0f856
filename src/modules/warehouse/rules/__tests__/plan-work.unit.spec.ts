import { planWork, type OrderLine } from "../plan-work";
import { shipBy } from "../ship-by";
import { waitingReason } from "../waiting-reason";

const line = (id: string, more: Partial<OrderLine> = {}): OrderLine => ({
  id, title: `Item ${id}`, thumbnail: null, sku: `S-${id}`, barcode: `4${id}`, open_quantity: 2, requires_shipping: true, manage_inventory: true, weight_grams: 100,
  inventory_items: [{ inventory_item_id: `inv-${id}`, required_quantity: 1, sku: `S-${id}`, title: null }], ...more,
});
const held = (id: string, location_id: string, quantity: number, item = `inv-${id}`) => ({ line_item_id: id, inventory_item_id: item, location_id, quantity });

describe("the work of an order", () => {
  it("is at each location what is reserved there", () => {
    const plan = planWork([line("a"), line("b")], [held("a", "L1", 1), held("a", "L2", 1), held("b", "L2", 2)], null)!;
    expect(plan.map((w) => [w.location_id, w.lines.map((l) => [l.line_item_id, l.quantity])])).toEqual([["L1", [["a", 1]]], ["L2", [["a", 1], ["b", 2]]]]);
  });
  it("waits until every line's stock is settled", () => {
    expect(planWork([line("a"), line("b")], [held("a", "L1", 2), held("b", "L1", 1)], null)).toBeUndefined();
  });
  it("of goods that nobody counts is at the channel's first location", () => {
    expect(planWork([line("a", { manage_inventory: false })], [], "L9")).toMatchObject([{ location_id: "L9", lines: [{ inventory_item_id: "", quantity: 2 }] }]);
    expect(planWork([line("a", { manage_inventory: false })], [], null)).toBeUndefined();
  });
  it("of a bundle is a line for each part", () => {
    const kit = line("k", { inventory_items: [{ inventory_item_id: "cup", required_quantity: 2, sku: "CUP", title: "Cup" }, { inventory_item_id: "pot", required_quantity: 1, sku: "POT", title: "Pot" }] });
    const [work] = planWork([kit], [held("k", "L1", 4, "cup"), held("k", "L1", 2, "pot")], null)!;
    expect(work!.lines.map((l) => [l.sku, l.quantity, l.barcode])).toEqual([["CUP", 4, null], ["POT", 2, null]]);
  });
  it("has nothing that is not shipped or was fulfilled by hand", () => {
    expect(planWork([line("a", { requires_shipping: false }), line("b", { open_quantity: 0 })], [], null)).toEqual([]);
  });
});

describe("an order waits", () => {
  it.each([
    [["authorized"], null], [["captured"], null], [["partially_captured"], null], [["completed"], null], [["canceled", "authorized"], null],
    [["not_paid"], "payment is not authorised yet"], [[], "payment is not authorised yet"], [["awaiting"], "payment is not authorised yet"],
    [["partially_authorized"], "payment is authorised only in part"], [["requires_action"], "the shopper must confirm the payment"],
  ])("with payment %j: %s", (payment_statuses, reason) => {
    expect(waitingReason({ total: 10, payment_statuses, in_review: false, payment_ended: false })).toBe(reason);
  });
  it("for no payment when it costs nothing", () => expect(waitingReason({ total: 0, payment_statuses: [], in_review: false, payment_ended: false })).toBeNull());
  it("for a person who looks at it", () => expect(waitingReason({ total: 10, payment_statuses: ["authorized"], in_review: true, payment_ended: false })).toBe("the payment is being reviewed"));
  it("for another payment, where what is left is not held any more", () =>
    expect(waitingReason({ total: 10, payment_statuses: ["partially_captured"], in_review: false, payment_ended: true })).toMatch(/asked for another payment/));
});

describe("a parcel must leave", () => {
  const base = { time_zone: "Europe/Berlin", working_days: [1, 2, 3, 4, 5], cut_off: "14:00", handling_days: 1 };
  it.each([
    ["before the cut-off: the next working day", "2026-11-24T12:59:00Z", 1, "2026-11-25"],
    ["at the cut-off: a day later", "2026-11-24T13:00:00Z", 1, "2026-11-26"],
    ["on Friday before it: on Monday", "2026-11-27T09:00:00Z", 1, "2026-11-30"],
    ["on Saturday: begun on Monday, gone on Tuesday", "2026-11-28T09:00:00Z", 1, "2026-12-01"],
    ["without handling: the same day", "2026-11-24T09:00:00Z", 0, "2026-11-24"],
  ])("ordered %s", (_, placed_at, handling_days, day) => {
    expect(shipBy({ ...base, placed_at, handling_days }).toISOString()).toBe(`${day}T22:59:59.999Z`);
  });
});
