import type { PDFDocument as Pdf } from "pdf-lib";
import { latin } from "../../../../providers/carrier/label/label-content";
import { named, type Unprintable } from "../cannot-print";

const HEADING = "Printed without these:";
const MARGIN = 20;
const SIZE = 9;
const LINE = 13;

/** Pages behind labels that name the parcels which have none there, in Latin letters. */
export async function addLeftOut(pdf: Pdf, leftOut: readonly string[], page: { width: number; height: number }): Promise<void> {
  const { StandardFonts } = await import("pdf-lib");
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const fits = (text: string): boolean => font.widthOfTextAtSize(text, SIZE) <= page.width - 2 * MARGIN;
  const lines = [HEADING, ...leftOut].flatMap((text) => wrapped(latin(text), fits));
  const perPage = Math.floor((page.height - 2 * MARGIN) / LINE);
  for (let from = 0; from < lines.length; from += perPage) {
    const on = pdf.addPage([page.width, page.height]);
    lines.slice(from, from + perPage).forEach((text, n) => on.drawText(text, { x: MARGIN, y: page.height - MARGIN - LINE * (n + 1), size: SIZE, font }));
  }
}

function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const PER_LABEL = 12;

/** The same as labels of a thermal printer. */
export function leftOutZpl(unprintable: readonly Unprintable[]): Buffer[] {
  const labels: Buffer[] = [];
  for (let from = 0; from < unprintable.length; from += PER_LABEL) {
    // `^` and `~` begin commands in ZPL.
    const rows = [HEADING, ...unprintable.slice(from, from + PER_LABEL).map(named)].map((text) => latin(text).replace(/[\^~]/g, " "));
    labels.push(Buffer.from(["^XA^CI28^PW812^LL1218", ...rows.map((row, n) => `^FO40,${40 + n * 90}^A0N,26,26^FB732,3,4,L^FD${row}^FS`), "^XZ"].join("\n")));
  }
  return labels;
}
