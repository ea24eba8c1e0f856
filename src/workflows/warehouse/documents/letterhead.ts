import type { Paper } from "./paper";
import type { PaperSetting } from "./setting";

const LOGO = { width: 190, height: 46 };
export const GREY = "#6b7280";

/** The head of a paper: whose it is and what it is, and a barcode with what a scanner is to read. Gives the y below it. */
export async function letterhead(paper: Paper, s: PaperSetting, title: string, about: string[], code: string, wide = false): Promise<number> {
  const [codeWidth, gap] = [wide ? 290 : 180, 20];
  const width = paper.width - codeWidth - gap;
  const { logo, name, colour } = s.brand;
  const below = logo ? paper.picture(logo, paper.left, paper.top, LOGO) + 8 : paper.text(name, paper.left, paper.top, { width, size: 20, bold: true, colour });
  const named = paper.text(title, paper.left, below + 2, { width, size: 13, bold: true });
  const x = paper.left + width + gap;
  const scanned = await paper.barcode(code, x, paper.top, { width: codeWidth });
  const told = paper.text(about.filter(Boolean).join("\n"), x, scanned + 4, { width: codeWidth, size: 11, bold: true, align: "end" });
  const y = Math.max(named, told) + 10;
  paper.rule(y);
  return y + 14;
}

/** Texts side by side, each under its heading. Gives the y below the longest. */
export function sideBySide(paper: Paper, parts: { heading: string; text: string; size?: number }[], y: number): number {
  const gap = 20;
  const width = (paper.width - gap * (parts.length - 1)) / parts.length;
  return Math.max(...parts.map(({ heading, text, size = 10.5 }, n) => {
    const x = paper.left + n * (width + gap);
    const below = paper.text(heading, x, y, { width, size: 8, bold: true, colour: GREY });
    return paper.text(text || "–", x, below + 2, { width, size });
  }));
}
