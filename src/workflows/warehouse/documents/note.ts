import type { Paper } from "./paper";

const PAD = 12;

/** A framed note with a heading; on a new page when it would not fit, over several when it fits on none. Gives the y below it. */
export function note(paper: Paper, heading: string, text: string, y: number, colour: string): number {
  const inner = { width: paper.width - 2 * PAD, size: 11 };
  const height = paper.heightOf(text, inner) + 36;
  if (height > paper.bottom - paper.top) return longNote(paper, heading, text, y, colour);
  const top = paper.roomFor(y, height);
  paper.frame(paper.left, top, paper.width, height, colour);
  paper.text(heading, paper.left + PAD, top + 9, { width: inner.width, size: 9, bold: true, colour });
  paper.text(text, paper.left + PAD, top + 24, inner);
  return top + height + 10;
}

/** Without its frame, line by line. */
function longNote(paper: Paper, heading: string, text: string, y: number, colour: string): number {
  const style = { width: paper.width, size: 11 };
  let at = paper.text(heading, paper.left, paper.roomFor(y, 60), { width: paper.width, size: 9, bold: true, colour }) + 4;
  for (const line of text.split("\n")) at = paper.text(line, paper.left, paper.roomFor(at, Math.min(paper.heightOf(line, style), paper.bottom - paper.top)), style);
  return at + 10;
}
