import type { Font } from "fontkit";
import { allFaces, latinFace, type Face, type HanFamily } from "./catalogue";
import { isUnseen } from "./clean";
import { fontAtHand, fontName, loadFont } from "./load-font";
import { inRanges } from "./ranges";
import { loadSpelling, type Spell } from "./spell-out";

/**
 * The type that one paper is set with. Fonts are fetched when a text needs them: what is asked for and not yet here is
 * noted, and the paper is set again once it has come.
 */
export class TypeCase {
  private readonly fonts = { regular: new Map<Face, Font>(), bold: new Map<Face, Font>() };
  private readonly wanted = new Map<string, () => Promise<void>>();
  private readonly chosen = new Map<string, Face | null>();
  private readonly broken = new Set<Face>();
  private spelling: Spell | undefined;

  private han: readonly HanFamily[] = ["sc", "tc", "jp", "kr"];

  /** With the letters that every paper has. */
  static async open(): Promise<TypeCase> {
    const type = new TypeCase();
    for (const bold of [false, true]) type.fontOf(latinFace(), bold);
    await type.fetch();
    return type;
  }

  /** From here on Han characters are looked for in these families, in this order. */
  readBy(han: readonly HanFamily[]): void {
    if (han[0] === this.han[0]) return;
    this.han = han;
    this.chosen.clear();
  }

  /** The font of a face; undefined until it has been fetched. */
  fontOf(face: Face, bold: boolean): Font | undefined {
    const fonts = bold ? this.fonts.bold : this.fonts.regular;
    const here = fonts.get(face);
    if (here) return here;
    const name = fontName(face, bold);
    const font = fontAtHand(name);
    if (font) fonts.set(face, font);
    else this.wanted.set(name, () => this.take(face, bold));
    return font;
  }

  /** The face that has all of what is seen as one letter; null where none has. */
  faceFor(letter: string, bold: boolean): Face | null {
    const key = `${bold}${letter}`;
    const known = this.chosen.get(key);
    if (known !== undefined) return known;
    const seen = [...letter].filter((c) => !isUnseen(c)).map((c) => c.codePointAt(0)!);
    let settled = true;
    for (const face of allFaces(this.han)) {
      if (this.broken.has(face) || !seen.every((c) => inRanges(face.covers, c))) continue;
      const font = this.fontOf(face, bold);
      if (font && !seen.every((c) => font.hasGlyphForCodePoint(c))) continue;
      settled = Boolean(font);
      if (settled) this.chosen.set(key, face);
      return face;
    }
    this.chosen.set(key, null);
    return null;
  }

  /** In Latin letters what no face has; empty until the spelling has been fetched. */
  spellOut(letter: string): string {
    if (!this.spelling) this.wanted.set("spelling", async () => { this.spelling = await loadSpelling(); });
    return this.spelling?.(letter) ?? "";
  }

  /** Fetches what was asked for in vain. True when something was: the paper is to be set again. */
  async fetch(): Promise<boolean> {
    const fetching = [...this.wanted.values()];
    this.wanted.clear();
    await Promise.all(fetching.map((get) => get()));
    return fetching.length > 0;
  }

  private async take(face: Face, bold: boolean): Promise<void> {
    try {
      this.fonts[bold ? "bold" : "regular"].set(face, await loadFont(face, bold));
    } catch {
      // A broken file is a face less: another one has the letter, or it is spelt out.
      this.broken.add(face);
      this.chosen.clear();
    }
  }
}
