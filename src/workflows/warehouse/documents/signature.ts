import { GREY } from "./letterhead";
import type { Paper } from "./paper";

/** Lines to write on, side by side, each with what belongs on it below. Gives the y below them. */
export function signature(paper: Paper, names: readonly string[], y: number): number {
  const gap = 24;
  const width = (paper.width - gap * (names.length - 1)) / names.length;
  return Math.max(...names.map((name, n) => {
    const x = paper.left + n * (width + gap);
    paper.rule(y, "#111827", x, width);
    return paper.text(name, x, y + 4, { width, size: 8, colour: GREY });
  }));
}
