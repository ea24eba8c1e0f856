import { packCarton, type Item } from "./pack-carton";

/** So many equal pieces to be packed; sides in millimetres, `grams` null where not known. */
export type Piece = { line_id: string; size_mm: readonly [number, number, number]; grams: number | null; quantity: number };
export type CartonKind = { id: string; length_mm: number; width_mm: number; height_mm: number; weight_grams: number; max_grams: number | null };
/** One carton to take and what goes in; `fill`: the share of its room that is filled. */
export type CartonUse = { carton_id: string; lines: { line_id: string; quantity: number }[]; fill: number };

/** `cartons`: what to take, in turn; null where sizes are missing, of the items in `unknown`, or nothing fits. */
export type CartonAdvice = { cartons: (CartonUse & { name: string })[] | null; unknown: string[] };

/** Packing is for people: more pieces than this nobody packs by a suggestion. */
const MOST_PIECES = 300;

const roomOf = ({ length_mm, width_mm, height_mm }: CartonKind): number => length_mm * width_mm * height_mm;
const toItems = (pieces: readonly Piece[]): Item[] =>
  pieces.flatMap(({ line_id, size_mm, grams, quantity }) => Array.from({ length: quantity }, () => ({ id: line_id, size: size_mm, grams: grams ?? 0 })));

/**
 * The cartons to take: the smallest one that holds everything, else the biggest ones filled in turn and the smallest that holds
 * the rest. Undefined where a piece fits into none of them, or there are too many.
 */
export function suggestCartons(pieces: readonly Piece[], cartons: readonly CartonKind[]): CartonUse[] | undefined {
  const bySize = [...cartons].sort((a, b) => roomOf(a) - roomOf(b) || a.id.localeCompare(b.id));
  let left = toItems(pieces);
  if (!left.length || left.length > MOST_PIECES) return undefined;
  const uses: CartonUse[] = [];
  while (left.length) {
    const tried = bySize.map((carton) => ({ carton, ...packCarton(left, { size: [carton.length_mm, carton.width_mm, carton.height_mm], grams: carton.max_grams ?? Infinity }) }));
    const best = tried.find(({ rest }) => !rest.length) ?? tried.at(-1);
    if (!best?.packed.length) return undefined;
    uses.push(useOf(best.carton, best.packed));
    left = best.rest;
  }
  return uses;
}

function useOf(carton: CartonKind, packed: readonly Item[]): CartonUse {
  const counts = new Map<string, number>();
  for (const { id } of packed) counts.set(id, (counts.get(id) ?? 0) + 1);
  const filled = packed.reduce((sum, { size: [a, b, c] }) => sum + a * b * c, 0);
  return { carton_id: carton.id, lines: [...counts].map(([line_id, quantity]) => ({ line_id, quantity })), fill: filled / roomOf(carton) };
}
