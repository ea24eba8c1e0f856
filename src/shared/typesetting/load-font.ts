import { readFile } from "node:fs/promises";
import type { Font } from "fontkit";
import type { Face } from "./catalogue";

/** Kept for the next paper. Slices are many: beyond so many fonts all are let go of, and read again when they are needed. */
const MOST_KEPT = 160;
const kept = new Map<string, Promise<Font>>();
const ready = new Map<string, Font>();

export const fontName = (face: Face, bold: boolean): string => `${face.id}/${bold ? "bold" : "regular"}`;

async function loadTools() {
  const fontkit = await import("fontkit");
  const { default: subsetFont } = await import("subset-font");
  return { fontkit, subsetFont };
}
let tools: ReturnType<typeof loadTools> | undefined;

/** A font that an earlier paper needed. */
export const fontAtHand = (name: string): Font | undefined => ready.get(name);

/** Reads a face's font. @throws Error when its file is broken */
export function loadFont(face: Face, bold: boolean): Promise<Font> {
  const name = fontName(face, bold);
  const known = kept.get(name);
  if (known) return known;
  if (kept.size >= MOST_KEPT) [kept, ready].forEach((map) => map.clear());
  const font = read(face, bold, name);
  kept.set(name, font);
  font.then((it) => ready.set(name, it), () => kept.delete(name));
  return font;
}

/** One weight is cut out of the file, and unpacked: fontkit cannot embed a variable font, and unpacks a web font for each glyph anew. */
async function read(face: Face, bold: boolean, name: string): Promise<Font> {
  const { fontkit, subsetFont } = await (tools ??= loadTools());
  const file = await readFile(face.file);
  const cut = await subsetFont(file, undefined, { keepAllGlyphs: true, targetFormat: "truetype", variationAxes: { wght: bold ? 700 : 400 } });
  const font = fontkit.create(cut) as Font;
  // A glyph keeps the letter it was first asked for by: as a part of ü, u would be no letter, and no later paper could be searched for it.
  for (const letter of font.characterSet) font.glyphForCodePoint(letter);
  // A PDF keeps its fonts apart by their names, which the subsets of a family share.
  return Object.defineProperty(font, "postscriptName", { value: name.replace(/[^A-Za-z0-9]+/g, "-") });
}
