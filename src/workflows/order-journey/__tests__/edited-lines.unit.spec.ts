import { editedLines } from "../edited-lines";

const add = (id: string, quantity: number) => ({ action: "ITEM_ADD", details: { reference_id: id, quantity } });
const update = (id: string, quantity: number, quantity_diff: number) => ({ action: "ITEM_UPDATE", details: { reference_id: id, quantity, quantity_diff } });

test("a line that was added, raised, lowered or taken out, each once", () => {
  expect(editedLines([add("new", 2), update("more", 3, 2), update("less", 1, -1), update("none", 0, -4)])).toEqual([
    { line_item_id: "new", quantity: 2, was: 0 }, { line_item_id: "more", quantity: 3, was: 1 },
    { line_item_id: "less", quantity: 1, was: 2 }, { line_item_id: "none", quantity: 0, was: 4 },
  ]);
});

test("several changes of a line are one; what ends as it began is none; what is no line's is left out", () => {
  expect(editedLines([add("new", 2), update("new", 5, 3), update("same", 2, 1), update("same", 1, -1), { action: "SHIPPING_ADD", details: { reference_id: "ship" } }, { action: "ITEM_ADD" }])).toEqual([
    { line_item_id: "new", quantity: 5, was: 0 },
  ]);
});

test("amounts may be as core keeps them", () => {
  expect(editedLines([{ action: "ITEM_UPDATE", details: { reference_id: "a", quantity: { value: "3" } as never, quantity_diff: { value: "1" } as never } }])).toEqual([{ line_item_id: "a", quantity: 3, was: 2 }]);
});
