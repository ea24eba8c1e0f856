import { askedFor, chosenIn, isNarrowed, type OrderFilter } from "../use-order-filter";

const usual: OrderFilter = { q: "", show: "under_way", step: "all", need: "any", location: "all", carrier: "all", sort: "-placed_at" };

test("what is as usual is not kept, and narrows nothing", () => {
  expect(chosenIn(usual)).toEqual({});
  expect(isNarrowed({ ...usual, sort: "ship_by" })).toBe(false);
  expect(isNarrowed({ ...usual, need: "late" })).toBe(true);
  expect(chosenIn({ ...usual, need: "late", sort: "ship_by" })).toEqual({ need: "late", sort: "ship_by" });
});

test("the store is asked in its own words", () => {
  expect(askedFor(usual)).toEqual({ show: "under_way", order: "-placed_at" });
  expect(askedFor({ ...usual, step: "packed", need: "person", location: "loc_1", carrier: "DHL", sort: "next_due_at" })).toEqual({
    show: "under_way", order: "next_due_at", step: "packed", needs_person: "true", location_id: "loc_1", carrier: "DHL",
  });
});

test("who is searched for may have arrived; all orders are in order by when they were placed alone", () => {
  expect(askedFor({ ...usual, q: "#12" })).toMatchObject({ q: "#12", show: "all" });
  expect(askedFor({ ...usual, show: "all", sort: "ship_by" })).toEqual({ show: "all", order: "-placed_at" });
});
