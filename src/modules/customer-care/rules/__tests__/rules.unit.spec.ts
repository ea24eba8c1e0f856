import { CASE_EVENTS, CASE_STATES, caseStatesFor, nextCaseState } from "../case-states";
import { faultOfItems } from "../reported-items";

const ordered = [{ id: "li_1", quantity: 2 }, { id: "li_2", quantity: 1 }];

test("a report fits when its items are the order's, each named once and no more than ordered", () => {
  expect(faultOfItems([], ordered)).toBeNull();
  expect(faultOfItems([{ line_item_id: "li_1", quantity: 2 }, { line_item_id: "li_2", quantity: 1 }], ordered)).toBeNull();
  expect(faultOfItems([{ line_item_id: "li_9", quantity: 1 }], ordered)).toEqual({ field: "items.0.line_item_id", must: "must be an item of this order" });
  expect(faultOfItems([{ line_item_id: "li_2", quantity: 1 }, { line_item_id: "li_1", quantity: 3 }], ordered)?.field).toBe("items.1.quantity");
  expect(faultOfItems([{ line_item_id: "li_2", quantity: 1 }, { line_item_id: "li_2", quantity: 1 }], ordered)?.must).toBe("is named twice");
});

test("whoever spoke last, the other must answer; a resolved case is only opened again", () => {
  expect(nextCaseState("open", "shop_reply")).toBe("waiting");
  expect(nextCaseState("waiting", "shopper_reply")).toBe("open");
  for (const event of CASE_EVENTS) expect(nextCaseState("resolved", event)).toBe(event === "reopen" ? "open" : undefined);
  for (const state of CASE_STATES) for (const event of CASE_EVENTS) {
    expect(caseStatesFor(event).includes(state)).toBe(nextCaseState(state, event) !== undefined);
  }
});
