import { rowsOf } from "../../../../shared/csv";
import { binsOfLines, readBinList, unknownSkus } from "../bin-list";
import { movedOnWalk, type OnWalk } from "../bin-walk";

const read = (text: string) => readBinList(rowsOf(text));

describe("a list of bins", () => {
  it("is read by its head, in any order, or by the usual order without one", () => {
    const { lines, faults } = read("SKU;Bin;Quantity\nMUG-1;A-01;12\n;A-02;\n");
    expect(faults).toEqual([]);
    expect(lines).toEqual([
      { line: 2, code: "A-01", zone: null, path_order: null, sku: "MUG-1", quantity: 12, kind: null },
      { line: 3, code: "A-02", zone: null, path_order: null, sku: null, quantity: null, kind: null },
    ]);
    expect(read("A-01\tcold\t10\tMUG-1\t5\tyes").lines).toEqual([{ line: 1, code: "A-01", zone: "cold", path_order: 10, sku: "MUG-1", quantity: 5, kind: "reserve" }]);
  });

  it("names each line that is wrong, and how", () => {
    const { faults } = read('code,zone,path_order,sku,quantity,reserve\n,cold,,,,\nA-01,cold,ten,MUG-1,-3,maybe\nA-01,dry,,MUG-1,,\n\n"A,02",,,,1.5,constructor');
    expect(faults).toEqual([
      { line: 2, column: "code", code: "no_code", value: "" },
      { line: 3, column: "reserve", code: "not_yes_or_no", value: "maybe" },
      { line: 3, column: "path_order", code: "not_a_number", value: "ten" },
      { line: 3, column: "quantity", code: "not_a_number", value: "-3" },
      { line: 4, column: "zone", code: "differs", value: "dry" },
      { line: 4, column: "sku", code: "twice", value: "MUG-1" },
      { line: 6, column: "reserve", code: "not_yes_or_no", value: "constructor" },
      { line: 6, column: "quantity", code: "not_a_number", value: "1.5" },
    ]);
    expect(unknownSkus(read("A-01,,,NO-SUCH").lines, new Set(["MUG-1"]))).toEqual([{ line: 1, column: "sku", code: "unknown_sku", value: "NO-SUCH" }]);
  });

  it("may say of a bin once what holds for all its lines", () => {
    expect(binsOfLines(read("A-01,,,MUG-1\nA-01,cold,10,MUG-2\nB-01").lines)).toEqual([
      { code: "A-01", zone: "cold", path_order: 10, kind: null }, { code: "B-01", zone: null, path_order: null, kind: null },
    ]);
  });
});

describe("a bin's place on the walk", () => {
  const walk = (...numbers: number[]): OnWalk[] => numbers.map((path_order, n) => ({ id: "abcdef"[n]!, path_order }));

  it("changes by its own number alone where there is room", () => {
    expect(movedOnWalk(walk(10, 20, 30), "c", { before: "b" })).toEqual([{ id: "c", path_order: 15 }]);
    expect(movedOnWalk(walk(10, 20, 30), "a", { after: "c" })).toEqual([{ id: "a", path_order: 40 }]);
    expect(movedOnWalk(walk(10, 20), "b", { before: "a" })).toEqual([{ id: "b", path_order: 4 }]);
  });

  it("renumbers all, with room between, where there is none", () => {
    expect(movedOnWalk(walk(0, 0, 0), "c", { before: "a" })).toEqual([{ id: "c", path_order: 10 }, { id: "a", path_order: 20 }, { id: "b", path_order: 30 }]);
    expect(movedOnWalk(walk(1, 2, 3), "a", { after: "b" })).toEqual([{ id: "b", path_order: 10 }, { id: "a", path_order: 20 }, { id: "c", path_order: 30 }]);
  });

  it("is left alone by who asks for what is so already, or for a neighbour that is not there", () => {
    expect(movedOnWalk(walk(10, 20), "a", { before: "b" })).toEqual([]);
    expect(movedOnWalk(walk(10, 20), "a", { after: "z" })).toEqual([]);
  });
});
