import { mirrored } from "./bidi";
import { latinFace, type Face } from "./catalogue";
import { isUnseen } from "./clean";
import type { TypeCase } from "./type-case";

/** Letters of one face and one direction, written as the font's shaper must be given them. */
export type Run = { text: string; face: Face; level: number };

const EUROPEAN = /^[\x20-\x7e\xa0-\xac\xae-\xff‘’“”–—…€]*$/;
/** The shaper sets a run that has one of these from right to left… */
const TURNS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** …and these with it. */
const TURNS_ALONG = /[\p{Script_Extensions=Arabic}\p{Script_Extensions=Hebrew}]/u;

let graphemes: Intl.Segmenter | undefined;
/** What is seen as one letter, with its accents and joiners. */
export const lettersOf = (text: string): string[] =>
  [...(graphemes ??= new Intl.Segmenter("und", { granularity: "grapheme" })).segment(text)].map(({ segment }) => segment);

/** A text's runs in the order in which it is spoken. `levels` are its units'. */
export function runsOf(text: string, levels: Uint8Array, type: TypeCase, bold: boolean): Run[] {
  const latin = latinFace();
  if (EUROPEAN.test(text) && !levels.some((level) => level !== levels[0] || level % 2)) return text ? [{ text, face: latin, level: levels[0] ?? 0 }] : [];
  const runs: Run[] = [];
  let at = 0;
  for (const letter of lettersOf(text)) {
    const level = levels[at] ?? 0;
    at += letter.length;
    for (const piece of piecesOf(letter, level, type, bold, latin)) append(runs, piece);
  }
  return runs;
}

/** A letter with the face that has it; else its characters one by one; else how it is spelt. */
function piecesOf(letter: string, level: number, type: TypeCase, bold: boolean, latin: Face): Run[] {
  const characters = [...letter];
  const seen = characters.filter((c) => !isUnseen(c));
  if (!seen.length) return [];
  const face = type.faceFor(letter, bold);
  if (face) return [{ text: printed(characters, face, type, bold), face, level }];
  const single = /\p{Extended_Pictographic}/u.test(letter) ? seen.filter((c) => !/\p{Emoji_Modifier}/u.test(c)).map((c) => ({ c, face: type.faceFor(c, bold) })) : [];
  if (single.length && single.every((one) => one.face)) return single.map((one) => ({ text: one.c, face: one.face!, level }));
  return [{ text: type.spellOut(letter), face: latin, level: level + (level % 2) }];
}

/** Without what is not seen and the font has no glyph for, which it would show as a box. */
function printed(characters: string[], face: Face, type: TypeCase, bold: boolean): string {
  const font = type.fontOf(face, bold);
  return characters.filter((c) => !isUnseen(c) || font?.hasGlyphForCodePoint(c.codePointAt(0)!)).join("");
}

const backwards = ({ text, level }: Run): boolean => (level % 2 ? !TURNS_ALONG.test(text) : TURNS.test(text));

/** Adds a letter to the last run where it goes on, at the end that makes the shaper set it in its place. */
function append(runs: Run[], piece: Run): void {
  const last = runs.at(-1);
  const turned = backwards(piece);
  const text = turned && piece.level % 2 ? [...piece.text].map(mirrored).join("") : piece.text;
  if (!last || last.face !== piece.face || last.level !== piece.level || backwards(last) !== turned) runs.push({ ...piece, text });
  else last.text = turned ? text + last.text : last.text + text;
}
