import type { Bidi } from "bidi-js";
import bidiFactory from "bidi-js";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const STRONG = /\p{L}/u;

export type Direction = "ltr" | "rtl";
let bidi: Bidi | undefined;

/** Whether a text has anything that is written from right to left. */
export const isPlain = (text: string): boolean => !RIGHT_TO_LEFT.test(text);

/** Each UTF-16 unit's level, odd for right to left (Unicode's UAX 9). A text without letters goes as its `surroundings`. */
export function levelsOf(text: string, surroundings: Direction): Uint8Array {
  if (surroundings === "ltr" && isPlain(text)) return new Uint8Array(text.length);
  bidi ??= bidiFactory();
  return bidi.getEmbeddingLevels(text, STRONG.test(text) ? "auto" : surroundings).levels;
}

/** The order from left to right of pieces that each have one level: rule L2. */
export function inVisualOrder<Piece extends { level: number }>(pieces: readonly Piece[]): Piece[] {
  const order = [...pieces];
  const highest = Math.max(0, ...order.map((piece) => piece.level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && order[to]!.level >= level) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}

/** The sign that is seen in a text from right to left: ( for ). */
export function mirrored(character: string): string {
  bidi ??= bidiFactory();
  return bidi.getMirroredCharacter(character) ?? character;
}
