import fc from "fast-check";
import { suggestCartons, type CartonKind, type Piece } from "../cartons";

const carton = (id: string, length_mm: number, width_mm: number, height_mm: number, max_grams: number | null = null): CartonKind => ({ id, length_mm, width_mm, height_mm, weight_grams: 100, max_grams });
const S = carton("S", 200, 150, 100);
const M = carton("M", 300, 200, 150);
const L = carton("L", 600, 400, 300, 20_000);
const piece = (line_id: string, size_mm: [number, number, number], quantity = 1, grams: number | null = 500): Piece => ({ line_id, size_mm, quantity, grams });

it("takes the smallest carton that holds everything, whichever way a piece lies", () => {
  expect(suggestCartons([piece("a", [190, 140, 90])], [L, M, S])).toMatchObject([{ carton_id: "S", lines: [{ line_id: "a", quantity: 1 }] }]);
  expect(suggestCartons([piece("a", [90, 190, 140])], [L, M, S])).toMatchObject([{ carton_id: "S" }]);
  expect(suggestCartons([piece("a", [100, 100, 100], 4)], [S, M])).toMatchObject([{ carton_id: "M" }]);
});

it("fills several where one is too small, or would be too heavy", () => {
  expect(suggestCartons([piece("a", [290, 190, 140], 2)], [S, M])).toMatchObject([{ carton_id: "M" }, { carton_id: "M" }]);
  expect(suggestCartons([piece("a", [100, 100, 100], 3, 9_000)], [L])!.map(({ lines }) => lines[0]!.quantity)).toEqual([2, 1]);
});

it("says nothing where it cannot know: no carton, one that nothing fits into, too many pieces", () => {
  expect(suggestCartons([piece("a", [100, 100, 100])], [])).toBeUndefined();
  expect(suggestCartons([piece("a", [700, 100, 100])], [S, M, L])).toBeUndefined();
  expect(suggestCartons([piece("a", [1, 1, 1], 400)], [L])).toBeUndefined();
  expect(suggestCartons([], [S])).toBeUndefined();
});

it("packs every piece once, and no carton beyond its room or weight", () => {
  const side = fc.integer({ min: 20, max: 150 });
  const anyPiece = fc.record({ size_mm: fc.tuple(side, side, side), quantity: fc.integer({ min: 1, max: 4 }), grams: fc.integer({ min: 10, max: 4_000 }) });
  fc.assert(fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 5 }), (some) => {
    const pieces = some.map((one, n): Piece => ({ ...one, line_id: `l${n}` }));
    const uses = suggestCartons(pieces, [S, M, L])!;
    for (const { line_id, quantity } of pieces) {
      expect(uses.flatMap(({ lines }) => lines).filter((line) => line.line_id === line_id).reduce((sum, line) => sum + line.quantity, 0)).toBe(quantity);
    }
    for (const { carton_id, lines, fill } of uses) {
      expect(fill).toBeLessThanOrEqual(1);
      const grams = lines.reduce((sum, { line_id, quantity }) => sum + pieces.find((one) => one.line_id === line_id)!.grams! * quantity, 0);
      if (carton_id === "L") expect(grams).toBeLessThanOrEqual(20_000);
    }
  }), { numRuns: 60 });
});
