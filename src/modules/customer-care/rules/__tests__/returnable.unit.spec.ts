import { faultOfReturn, returnable, type ArrivedLine } from "../returnable";

const day = (n: number) => new Date(Date.UTC(2026, 10, n, 12));
const line = (arrived: [number, number][], sent_back = 0, id = "li_1"): ArrivedLine => ({ line_item_id: id, arrived: arrived.map(([quantity, on]) => ({ quantity, at: day(on) })), sent_back });
const may = (lines: ArrivedLine[], now: number, window: number | null = 14) => returnable(lines, window, day(now)).items.map(({ quantity }) => quantity);

test("what arrived within the window may be sent back, to the end of its last day", () => {
  expect(may([line([[3, 1]])], 14)).toEqual([3]);
  expect(may([line([[3, 1]])], 15)).toEqual([]);
  expect(may([line([])], 2)).toEqual([]);
  expect(may([line([[3, 1]])], 2, null)).toEqual([]);
});

test("what is on its way back, or came back, is not sent back again", () => {
  expect(may([line([[3, 1]], 2)], 2)).toEqual([1]);
  expect(may([line([[3, 1]], 3)], 2)).toEqual([]);
});

test("of a line in two parcels the later one has its own days; what was sent back is counted once", () => {
  const two = line([[2, 1], [2, 10]]);
  expect(may([two], 5)).toEqual([4]);
  expect(may([two], 16)).toEqual([2]);
  expect(may([{ ...two, sent_back: 1 }], 16)).toEqual([2]);
  expect(may([{ ...two, sent_back: 3 }], 16)).toEqual([1]);
});

test("the day that is told is the first on which something may not be sent back any more", () => {
  expect(returnable([line([[1, 3]]), line([[1, 1]], 0, "li_2")], 14, day(4)).until).toEqual(day(15));
  expect(returnable([line([[1, 3]]), line([[1, 1]], 1, "li_2")], 14, day(4)).until).toEqual(day(17));
});

test("a return names items, each once, and no more than may be sent back", () => {
  const open = [{ line_item_id: "li_1", quantity: 2 }];
  expect(faultOfReturn([{ line_item_id: "li_1", quantity: 2 }], open)).toBeNull();
  expect(faultOfReturn([], open)).toMatch("at least one");
  expect(faultOfReturn([{ line_item_id: "li_1", quantity: 3 }], open)).toMatch("2 can be");
  expect(faultOfReturn([{ line_item_id: "li_of_another", quantity: 1 }], open)).toMatch("0 can be");
  expect(faultOfReturn([{ line_item_id: "li_1", quantity: 1 }, { line_item_id: "li_1", quantity: 1 }], open)).toMatch("twice");
});
