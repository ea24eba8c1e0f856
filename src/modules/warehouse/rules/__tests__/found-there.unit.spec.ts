import { foundThere } from "../found-there";

const line = (inventory_item_id: string, quantity: number, short_quantity = 0, gone_quantity = 0) => ({ inventory_item_id, quantity, short_quantity, gone_quantity });

test.each([
  ["nothing was looked for in vain", [line("a", 3), line("b", 1)], undefined],
  ["some was", [line("a", 3, 1)], [{ inventory_item_id: "a", keep: 2 }]],
  ["all was", [line("a", 3, 3)], [{ inventory_item_id: "a", keep: 0 }]],
  ["what has left is not there to stay", [line("a", 3, 1, 1)], [{ inventory_item_id: "a", keep: 1 }]],
  ["the parts of a bundle stay each by itself", [line("a", 2, 1), line("b", 4, 2)], [{ inventory_item_id: "a", keep: 1 }, { inventory_item_id: "b", keep: 2 }]],
  ["a further work order for the same item keeps what it is to pick", [line("a", 3, 1), line("a", 4)], [{ inventory_item_id: "a", keep: 6 }]],
])("%s", (_, lines, kept) => {
  expect(foundThere(lines)).toEqual(kept);
});
