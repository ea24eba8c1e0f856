import { asksSomething, missingInAddress } from "../questions";
import { decideScan } from "../decide-scan";
import { planWork as plan, type LineReservation, type Measured, type OrderLine } from "../plan-work";
import { waitingReason, type WaitingSide } from "../waiting-reason";

const weighing = (weight_grams: number | null, size_mm: Measured["size_mm"] = null): Measured => ({ weight_grams, size_mm });
const part = (inventory_item_id: string, required_quantity: number, sku: string | null, title: string | null = null, measures = weighing(null)) => ({ inventory_item_id, required_quantity, sku, title, ...measures });
const line = (id: string, more: Partial<OrderLine> = {}): OrderLine => ({
  id, variant_id: `variant_${id}`, title: `Item ${id}`, thumbnail: null, sku: `S-${id}`, barcode: `4${id}`, open_quantity: 2, requires_shipping: true, manage_inventory: true,
  variant: weighing(100), product: weighing(null), inventory_items: [part(`inv-${id}`, 1, `S-${id}`)], ...more,
});
const held = (id: string, location_id: string, quantity: number, item = `inv-${id}`) => ({ line_item_id: id, inventory_item_id: item, location_id, quantity });

const planWork = (lines: OrderLine[], reservations: LineReservation[], location: string | null) => plan(lines, reservations, location, "send_rest");

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
  it("is never more than is still to be sent, whatever core has reserved for it", () => {
    const plan = planWork([line("a", { open_quantity: 1 })], [held("a", "L1", 3)], null)!;
    expect(plan.map((w) => [w.location_id, w.lines.map((l) => l.quantity)])).toEqual([["L1", [1]]]);
    const apart = planWork([line("a")], [held("a", "L1", 1), held("a", "L2", 3)], null)!;
    expect(apart.map((w) => [w.location_id, w.lines.map((l) => l.quantity)])).toEqual([["L1", [1]], ["L2", [1]]]);
  });
  it("of a bundle is a line for each part", () => {
    const kit = line("k", { inventory_items: [part("cup", 2, "CUP", "Cup"), part("pot", 1, "POT", "Pot")] });
    const [work] = planWork([kit], [held("k", "L1", 4, "cup"), held("k", "L1", 2, "pot")], null)!;
    expect(work!.lines.map((l) => [l.sku, l.quantity, l.barcode])).toEqual([["CUP", 4, null], ["POT", 2, null]]);
  });
  describe("always has a code for each piece,", () => {
    const bare = { sku: null, barcode: null };
    const [X, Y, VARIANT] = ["iitem_01KB0A8PYW7E1S4M9ZQ2X7K3F9", "iitem_01KB0A8PYW7E1S4M9ZQ2X7K3FA", "variant_01KB0A8PYW7E1S4M9ZQ2WWWWWW"];
    const codesOf = (of: OrderLine, ...parts: string[]) => {
      const [work] = planWork([of], parts.map((id) => held(of.id, "L1", of.open_quantity, id)), "L1")!;
      return work!.lines.map(({ sku, barcode }) => [sku, barcode]);
    };
    it("derived from its stock item, its variant or its own line where nothing is set", () => {
      expect(codesOf(line("a", { ...bare, inventory_items: [part(X, 1, null)] }), X)).toEqual([[null, "Q2X7K3F9"]]);
      expect(codesOf(line("a", { ...bare, manage_inventory: false, variant_id: VARIANT }))).toEqual([[null, "Q2WWWWWW"]]);
      expect(codesOf(line("a", { ...bare, manage_inventory: false, variant_id: null }))).toEqual([[null, "a"]]);
    });
    it("and none beside what is set", () => {
      expect(codesOf(line("a", { ...bare, barcode: "40", manage_inventory: false }))).toEqual([[null, "40"]]);
      expect(codesOf(line("a", { ...bare, sku: "A", inventory_items: [part(X, 1, null)] }), X)).toEqual([["A", "A"]]);
      expect(codesOf(line("a", { ...bare, inventory_items: [part(X, 1, "X")] }), X)).toEqual([["X", null]]);
    });
    it("its own in a bundle: the same part scanned twice is not both", () => {
      const kit = line("k", { open_quantity: 1, inventory_items: [part(X, 1, null), part(Y, 1, null), part("pot", 1, "POT")] });
      expect(codesOf(kit, X, Y, "pot")).toEqual([[null, "Q2X7K3F9"], [null, "Q2X7K3FA"], ["POT", null]]);
      const [work] = planWork([kit], [X, Y, "pot"].map((id) => held("k", "L1", 1, id)), null)!;
      const lines = work!.lines.map((one) => ({ ...one, id: one.inventory_item_id, bins: [], picked_quantity: 0, short_quantity: 0 }));
      expect(["q2x7k3f9", "Q2X7K3FA", "S-k"].map((barcode) => decideScan(lines, { barcode, quantity: 1 }).takes.map(({ line_id }) => line_id))).toEqual([[X], [Y], []]);
      expect(decideScan(lines, { barcode: "Q2X7K3F9", quantity: 2 }).outcome).toBe("too_many");
    });
  });
  describe("weighs and measures, one piece of it,", () => {
    const box: Measured["size_mm"] = [30, 20, 10];
    const measures = (of: OrderLine, ...parts: [string, number][]) => {
      const [work] = planWork([of], parts.map(([item, quantity]) => held(of.id, "L1", quantity, item)), "L1")!;
      return work!.lines.map(({ unit_weight_grams, size_mm }) => [unit_weight_grams, size_mm]);
    };
    it("what its variant says, else its stock item, else its product, each where it is known", () => {
      const item = part("inv-a", 1, "S-a", null, weighing(200, box));
      expect(measures(line("a", { inventory_items: [item], product: weighing(300, [9, 9, 9]) }), ["inv-a", 2])).toEqual([[100, box]]);
      expect(measures(line("a", { inventory_items: [item], variant: weighing(null), product: weighing(300) }), ["inv-a", 2])).toEqual([[200, box]]);
      expect(measures(line("a", { variant: weighing(null), product: weighing(300, box) }), ["inv-a", 2])).toEqual([[300, box]]);
      expect(measures(line("a", { variant: weighing(null), product: weighing(300, box), manage_inventory: false, inventory_items: [] }))).toEqual([[300, box]]);
    });
    it("of a bundle, and of what is sold by the dozen, what the stock item says and nobody else", () => {
      const kit = line("k", { product: weighing(900, box), inventory_items: [part("cup", 2, "CUP", "Cup", weighing(150, box)), part("pot", 1, "POT", "Pot")] });
      expect(measures(kit, ["cup", 4], ["pot", 2])).toEqual([[150, box], [null, null]]);
      expect(measures(line("d", { inventory_items: [part("egg", 12, "EGG", null, weighing(60))] }), ["egg", 24])).toEqual([[60, null]]);
    });
  });
  it("has nothing that is not shipped or was fulfilled by hand", () => {
    expect(planWork([line("a", { requires_shipping: false }), line("b", { open_quantity: 0 })], [], null)).toEqual([]);
  });
  describe("of which a part waits for stock", () => {
    const lines = [line("a"), line("b")];
    const reserved = [held("a", "L1", 2), { ...held("b", "L1", 2), waits: true }];
    const told = (work: ReturnType<typeof plan>) => work!.map((w) => [w.lines.map((l) => l.line_item_id), w.backordered]);
    it("is the rest, or all of it waits, as the merchant wants", () => {
      expect(told(plan(lines, reserved, null, "send_rest"))).toEqual([[["a"], false]]);
      expect(told(plan(lines, reserved, null, "wait"))).toEqual([[["a", "b"], true]]);
    });
    it("waits where nothing of it is here", () => {
      expect(told(plan([line("b")], reserved.slice(1), null, "send_rest"))).toEqual([[["b"], true]]);
    });
  });
});

const side = (more: Partial<WaitingSide> = {}): WaitingSide => ({
  total: 10, payment_statuses: ["authorized"], in_review: false, payment_ended: false, rest_missing: false, address_missing: [], instructions_question: false, editable_until: null,
  backordered: false, recounting: false, lacking: false, ...more,
});
const code = (more: Partial<WaitingSide>) => waitingReason(side(more))?.code ?? null;

describe("an order waits", () => {
  it.each([
    [["authorized"], null], [["captured"], null], [["partially_captured"], null], [["completed"], null], [["canceled", "authorized"], null],
    [["not_paid"], "payment_missing"], [[], "payment_missing"], [["awaiting"], "payment_missing"], [["partially_authorized"], "payment_partial"], [["requires_action"], "payment_action"],
  ])("with payment %j: %s", (payment_statuses, reason) => {
    expect(code({ payment_statuses })).toBe(reason);
  });
  it.each([
    ["for no payment when it costs nothing", { total: 0, payment_statuses: [] }, null],
    ["for a person who looks at the payment", { in_review: true }, "payment_review"],
    ["for another payment, where what is left is not held any more", { payment_statuses: ["partially_captured"], payment_ended: true }, "payment_ended"],
    ["for what was added since it was paid", { payment_statuses: ["completed", "not_paid"], rest_missing: true }, "payment_partial"],
    ["for no rest where nothing is to be paid", { total: 0, payment_statuses: ["completed"], rest_missing: true }, null],
    ["for an address that a parcel can reach", { address_missing: ["the street"] }, "address"],
    ["for an answer to what the shopper asks", { instructions_question: true, editable_until: new Date() }, "instructions"],
    ["for goods that were sold in advance", { backordered: true }, "backorder"],
    ["for a count of what could not be found", { recounting: true, lacking: true }, "recount"],
    ["for more of what could not be found", { lacking: true }, "backorder"],
    ["for a shopper who may still change it", { editable_until: new Date() }, "edit_window"],
    ["for money before all else", { payment_statuses: [], address_missing: ["the city"] }, "payment_missing"],
  ] as const)("%s", (_, more, reason) => {
    expect(code(more as Partial<WaitingSide>)).toBe(reason);
  });
  it("says in words what is missing", () => {
    expect(waitingReason(side({ address_missing: ["the street", "the city"] }))!.words).toBe("the address is not complete: the street, the city is missing");
  });
});

it.each([["Leave it with the neighbour.", false], ["Can you ring twice?", true], ["裏口でいいですか？", true], ["هل يمكن تركه؟", true], ["", false], [null, false]])("instructions %j ask something: %s", (text, asks) => {
  expect(asksSomething(text)).toBe(asks);
});

it.each([
  [null, ["the address"]],
  [{ first_name: "Anna", address_1: "Kastanienallee 7", city: "Berlin", postal_code: "10435", country_code: "de" }, []],
  [{ last_name: "Wong", address_1: "1 Queen's Road", city: "Hong Kong", postal_code: "", country_code: "hk" }, []],
  [{ first_name: " ", address_1: "", city: "Berlin", country_code: "de" }, ["the name", "the street", "the postal code"]],
] as const)("of the address %j is missing %j", (address, missing) => {
  expect(missingInAddress(address as never)).toEqual(missing);
});
