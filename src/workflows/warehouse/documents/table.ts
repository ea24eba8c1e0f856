import type { Barcode } from "../../../providers/carrier/label/code128";
import { GREY } from "./letterhead";
import type { Paper, TextStyle } from "./paper";

/** What stands in a cell: a text, an empty box to tick, or a barcode over its text. */
export type Cell = string | { tick: true } | { barcode: Barcode; text: string };
export type Column<Row> = { title: string; width: number; align?: TextStyle["align"]; bold?: boolean; size?: number; of: (row: Row) => Cell };

const GAP = 8;
const PAD = 5;
const TICK = 11;
const BARS = { height: 22, text: 14 };

/** Writes rows under headings that come again on every page. Widths are shares of the paper's. Gives the y below. */
export function table<Row>(paper: Paper, columns: readonly Column<Row>[], rows: readonly Row[], top: number): number {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const room = paper.width - GAP * (columns.length - 1);
  const places = columns.map((column, n) => ({
    column, width: (room * column.width) / whole,
    x: paper.left + columns.slice(0, n).reduce((sum, before) => sum + (room * before.width) / whole + GAP, 0),
  }));
  const style = (column: Column<Row>, width: number): TextStyle => ({ width, size: column.size ?? 10, bold: column.bold, align: column.align });
  const head = (y: number): number => {
    const below = Math.max(...places.map(({ column, x, width }) => paper.text(column.title, x, y, { width, size: 8, bold: true, colour: GREY, align: column.align })));
    paper.rule(below + 3);
    return below + 8;
  };
  // Large and small type stand on one line.
  const largest = Math.max(...columns.map((column) => column.size ?? 10));
  const drop = (column: Column<Row>): number => largest - (column.size ?? 10);
  const heightOf = (row: Row): number => Math.max(...places.map(({ column, width }) => {
    const cell = column.of(row);
    if (typeof cell === "string") return drop(column) + paper.heightOf(cell, style(column, width));
    return "barcode" in cell ? BARS.height + BARS.text + 3 : TICK + 4;
  }));

  // The headings never stand alone at the foot of a page.
  let y = head(rows[0] ? paper.roomFor(top, 24 + heightOf(rows[0])) : top);
  for (const row of rows) {
    const height = heightOf(row);
    if (y + height > paper.bottom) y = head(paper.newPage());
    for (const { column, x, width } of places) {
      const cell = column.of(row);
      if (typeof cell === "string") paper.text(cell, x, y + drop(column), style(column, width));
      else if ("barcode" in cell) paper.bars(cell.barcode, cell.text, x, y + 3, { width, height: BARS.height });
      else paper.frame(x, y + largest - TICK + 3, TICK, TICK, "#111827", 1.5);
    }
    paper.rule(y + height + PAD - 2, "#eef0f3");
    y += height + 2 * PAD;
  }
  return y;
}
