/** What a table program would take for a formula: https://owasp.org/www-community/attacks/CSV_Injection, in full width too. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Quoted where it must be (RFC 4180); a text from outside that looks like a formula begins with an apostrophe. */
function cell(value: unknown): string {
  const text = String(value ?? "");
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180), safe to open in a table program; the first row is the head. */
export const csvOf = (rows: readonly (readonly unknown[])[]): string => rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";

/** What stands in a table that people paste or send: a cell ends at a tab, a semicolon or a comma, whichever the first line has. Empty lines are left out; `line` counts from 1. */
export function rowsOf(text: string): { line: number; cells: string[] }[] {
  const table = text.replace(/^\ufeff/, "");
  const first = /^.*$/m.exec(table.trimStart())?.[0] ?? "";
  const end = ["\t", ";", ","].find((mark) => first.includes(mark)) ?? ",";
  const rows: { line: number; cells: string[] }[] = [];
  let [line, row, cell, isQuoted] = [1, { line: 1, cells: [] as string[] }, "", false];
  const endRow = (): void => {
    row.cells.push(cell);
    if (row.cells.some((one) => one.trim())) rows.push(row);
    [row, cell] = [{ line: line + 1, cells: [] }, ""];
  };
  for (let at = 0; at < table.length; at += 1) {
    const mark = table[at]!;
    if (isQuoted && mark === '"' && table[at + 1] === '"') { cell += '"'; at += 1; }
    else if (mark === '"' && (isQuoted || cell.trim() === "")) { isQuoted = !isQuoted; if (isQuoted) cell = ""; }
    else if (!isQuoted && mark === end) { row.cells.push(cell); cell = ""; }
    else if (!isQuoted && mark === "\n") { endRow(); line += 1; }
    else { if (mark === "\n") line += 1; if (mark !== "\r") cell += mark; }
  }
  endRow();
  return rows;
}
