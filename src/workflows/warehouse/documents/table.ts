import type { Paper } from "./paper";

export type Column<Row> = { title: string; width: number; align?: "left" | "right"; bold?: boolean; size?: number; of: (row: Row) => string };

const GAP = 8;
const PAD = 6;

/** Writes rows under headings that come again on every page. Widths are shares of the paper's. Gives the y below. */
export function table<Row>(paper: Paper, columns: readonly Column<Row>[], rows: readonly Row[], top: number): number {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const room = paper.width - GAP * (columns.length - 1);
  const widthOf = (column: Column<Row>): number => (room * column.width) / whole;

  const write = (y: number, style: (column: Column<Row>) => { text: string; size: number; bold: boolean; colour: string }): number => {
    let x = paper.left;
    let bottom = y;
    for (const column of columns) {
      const { text, ...rest } = style(column);
      bottom = Math.max(bottom, paper.text(text, x, y, { width: widthOf(column), align: column.align, ...rest }));
      x += widthOf(column) + GAP;
    }
    return bottom + PAD;
  };
  const head = (y: number): number => {
    const below = write(y, (column) => ({ text: column.title, size: 8, bold: true, colour: "#6b7280" }));
    paper.rule(below - 2);
    return below + 4;
  };

  let y = head(top);
  for (const row of rows) {
    const height = Math.max(...columns.map((c) => paper.heightOf(c.of(row), { width: widthOf(c), size: c.size ?? 10, bold: c.bold })));
    if (y + height + PAD > paper.bottom) {
      paper.doc.addPage();
      y = head(40);
    }
    y = write(y, (column) => ({ text: column.of(row), size: column.size ?? 10, bold: column.bold ?? false, colour: "#111827" }));
    paper.rule(y - 2, "#eef0f3");
    y += 4;
  }
  return y;
}
