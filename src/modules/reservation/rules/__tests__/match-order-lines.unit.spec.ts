import { matchOrderLines } from "../match-order-lines";

const claimed = (line_item_id: string, variant_id: string, requested: bigint) => ({ line_item_id, variant_id, requested });
const ordered = (id: string, variant_id: string | null, quantity: bigint) => ({ id, variant_id, quantity });
const pairs = (...args: Parameters<typeof matchOrderLines>) => Object.fromEntries(matchOrderLines(...args));

describe("the line of the order that a cart line became", () => {
  it("has its variant and quantity, in whatever order they come", () => {
    expect(pairs([claimed("a", "cup", 1n), claimed("b", "cup", 2n), claimed("c", "tray", 1n)], [ordered("3", "tray", 1n), ordered("2", "cup", 2n), ordered("1", "cup", 1n)]))
      .toEqual({ a: "1", b: "2", c: "3" });
  });

  it("is used for one cart line only, also where two are alike", () => {
    expect(pairs([claimed("a", "cup", 1n), claimed("b", "cup", 1n)], [ordered("1", "cup", 1n), ordered("2", "cup", 1n)])).toEqual({ a: "1", b: "2" });
  });

  it("is of the same variant at least, when the order was edited meanwhile", () => {
    expect(pairs([claimed("a", "cup", 1n), claimed("b", "cup", 2n)], [ordered("2", "cup", 2n), ordered("1", "cup", 5n)])).toEqual({ a: "1", b: "2" });
  });

  it("is none when the variant is gone from the order", () => {
    expect(pairs([claimed("a", "cup", 1n)], [ordered("1", "tray", 1n), ordered("2", null, 1n)])).toEqual({});
  });
});
