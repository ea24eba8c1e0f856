import { countByHand, type HandLine } from "../sync/by-hand";

const line = (id: string, by_hand_quantity: number, more: Partial<HandLine> = {}): HandLine => ({ id, line_item_id: "li", inventory_item_id: "inv", required_quantity: 1, by_hand_quantity, ...more });
const sent = (quantity: number) => [{ line_item_id: "li", quantity }];
const counted = (lines: HandLine[], quantity: number) => {
  const { left, fewer } = countByHand(lines, sent(quantity));
  return [Object.fromEntries(left), fewer.map(({ id, by_hand_quantity }) => [id, by_hand_quantity])];
};

describe("what was sent by hand", () => {
  it("counts once for all lines of an order line, in whatever work order they are", () => {
    expect(counted([line("l1", 0), line("l2", 2)], 2)).toEqual([{ "li inv": 0 }, []]);
    expect(counted([line("l1", 0), line("l2", 2)], 3)).toEqual([{ "li inv": 1 }, []]);
  });
  it("is forgotten where it was canceled, and counts anew when it is sent again", () => {
    expect(counted([line("l1", 2)], 0)).toEqual([{ "li inv": 0 }, [["l1", 0]]]);
    expect(counted([line("l1", 2), line("l2", 2)], 3)).toEqual([{ "li inv": 0 }, [["l2", 1]]]);
    expect(counted([line("l1", 0)], 2)).toEqual([{ "li inv": 2 }, []]);
  });
  it("is told of each part of a bundle in pieces of the part", () => {
    expect(counted([line("l1", 0, { inventory_item_id: "a" }), line("l2", 2, { inventory_item_id: "b", required_quantity: 2 })], 2)).toEqual([{ "li a": 2, "li b": 2 }, []]);
  });
  it("of another order line is not its own", () => {
    expect(counted([line("l1", 0, { line_item_id: "other" })], 2)).toEqual([{ "other inv": 0 }, []]);
  });
});
