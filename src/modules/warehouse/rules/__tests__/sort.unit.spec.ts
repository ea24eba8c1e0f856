import { decideSort, isSorted } from "../sort";
import { WAVE_KINDS } from "../wave";

const line = (id: string, box: number, picked_quantity: number, sorted_quantity = 0) => ({ id, work_order_id: `w${box}`, box, sku: "POT", barcode: "401", picked_quantity, sorted_quantity });
const lines = [line("b", 2, 3), line("a", 1, 1), line("c", 3, 1, 1)];
const idOf = (barcode: string, quantity = 1, work_order_id?: string) => {
  const { outcome, line } = decideSort(lines, { barcode, quantity, work_order_id });
  return line?.id ?? outcome;
};

test("a piece goes into the lowest box that needs it; several go into one box together", () => {
  expect(["401", " pot "].map((code) => idOf(code))).toEqual(["a", "a"]);
  expect(idOf("401", 3)).toBe("b");
  expect(idOf("401", 4)).toBe("too_many");
  expect(idOf("CUP")).toBe("wrong_item");
});

test("where the device has said a box, that one gets it or nobody does", () => {
  expect(idOf("401", 1, "w2")).toBe("b");
  expect(idOf("401", 1, "w3")).toBe("too_many");
  expect(idOf("401", 1, "w9")).toBe("wrong_item");
});

test("what comes together without a tote is sorted", () => {
  expect(WAVE_KINDS.filter(isSorted)).toEqual(["batch", "zone"]);
});
