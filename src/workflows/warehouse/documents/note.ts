import type { Paper } from "./paper";

/** A framed note with a heading; on a new page when it would not fit. Gives the y below it. */
export function note(paper: Paper, heading: string, text: string, y: number, colour: string): number {
  const inner = { width: paper.width - 24, size: 11 };
  const height = paper.heightOf(text, inner) + 34;
  let top = y;
  if (top + height > paper.bottom) {
    paper.doc.addPage();
    top = 40;
  }
  paper.doc.roundedRect(paper.left, top, paper.width, height, 4).lineWidth(1).stroke(colour);
  paper.text(heading, paper.left + 12, top + 9, { width: inner.width, size: 9, bold: true, colour });
  paper.text(text, paper.left + 12, top + 23, inner);
  return top + height + 10;
}
