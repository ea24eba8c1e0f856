/** The columns of a list of bins, in the order in which they stand where the list has no head. */
export const BIN_COLUMNS = ["code", "zone", "path_order", "sku", "quantity", "reserve"] as const;
export type BinColumn = (typeof BIN_COLUMNS)[number];
export const BIN_FAULTS = ["no_code", "too_long", "not_a_number", "not_yes_or_no", "unknown_sku", "differs", "twice"] as const;
/** What is wrong with a line; `line` counts from 1, as a table program does. */
export type BinFault = { line: number; column: BinColumn; code: (typeof BIN_FAULTS)[number]; value: string };
/** One line: a bin, and what lies in it where it names an item. Null: not said. */
export type BinLine = { line: number; code: string; zone: string | null; path_order: number | null; sku: string | null; quantity: number | null; kind: "pick" | "reserve" | null };
export type TextRow = { line: number; cells: readonly string[] };

/** As people head such a list. */
const NAMES: ReadonlyMap<string, BinColumn> = new Map([
  ["code", "code"], ["bin", "code"], ["bin code", "code"], ["bin_code", "code"], ["zone", "zone"], ["path_order", "path_order"], ["path order", "path_order"], ["order", "path_order"],
  ["sku", "sku"], ["quantity", "quantity"], ["qty", "quantity"], ["pieces", "quantity"], ["reserve", "reserve"], ["reserve?", "reserve"],
]);
const YES = ["yes", "y", "true", "1", "x", "reserve", "ja", "oui", "sí", "sì", "si"];
const NO = ["no", "n", "false", "0", "pick", "nein", "non"];
const LONGEST = 100;
const MOST = 10_000_000;

/** What a list of bins says, and what is wrong with it. A first line that names a column is its head. */
export function readBinList(rows: readonly TextRow[]): { lines: BinLine[]; faults: BinFault[] } {
  const columns = headOf(rows[0]);
  const lines: BinLine[] = [];
  const faults: BinFault[] = [];
  for (const { line, cells } of columns ? rows.slice(1) : rows) {
    const at = (column: BinColumn): string => (cells[(columns ?? BIN_COLUMNS).indexOf(column)] ?? "").trim();
    const fault = (column: BinColumn, code: BinFault["code"]): null => { faults.push({ line, column, code, value: at(column).slice(0, LONGEST) }); return null; };
    const number = (column: BinColumn): number | null => (at(column) === "" ? null : isNumber(at(column)) ? Number(at(column)) : fault(column, "not_a_number"));
    if (!at("code")) fault("code", "no_code");
    for (const column of ["code", "zone", "sku"] as const) if (at(column).length > LONGEST) fault(column, "too_long");
    const kind = kindIn(at("reserve")) ?? (at("reserve") ? fault("reserve", "not_yes_or_no") : null);
    lines.push({ line, code: at("code"), zone: at("zone") || null, path_order: number("path_order"), sku: at("sku") || null, quantity: number("quantity"), kind });
  }
  return { lines, faults: [...faults, ...contradictions(lines)].sort((a, b) => a.line - b.line) };
}

const isNumber = (text: string): boolean => /^\d{1,8}$/.test(text) && Number(text) <= MOST;

function kindIn(text: string): BinLine["kind"] {
  const word = text.toLowerCase();
  if (YES.includes(word)) return "reserve";
  return NO.includes(word) ? "pick" : null;
}

function headOf(row: TextRow | undefined): (BinColumn | undefined)[] | null {
  const named = (row?.cells ?? []).map((cell) => NAMES.get(cell.trim().toLowerCase()));
  return named.includes("code") ? named : null;
}

/** A bin may have a line for each item in it: they must say the same of the bin, and name no item twice. */
function contradictions(lines: readonly BinLine[]): BinFault[] {
  const said = new Map<string, string>();
  const faults: BinFault[] = [];
  for (const { line, code, zone, path_order, kind, sku } of lines) {
    for (const [column, value] of [["zone", zone], ["path_order", path_order], ["reserve", kind]] as const) {
      const known = said.get(`${code}\n${column}`);
      if (value !== null && known !== undefined && known !== String(value)) faults.push({ line, column, code: "differs", value: String(value) });
      else if (value !== null) said.set(`${code}\n${column}`, String(value));
    }
    if (sku && said.has(`${code}\nsku ${sku}`)) faults.push({ line, column: "sku", code: "twice", value: sku });
    else if (sku) said.set(`${code}\nsku ${sku}`, "");
  }
  return faults;
}

/** An item that a line names, that nobody knows. */
export const unknownSkus = (lines: readonly BinLine[], known: ReadonlySet<string>): BinFault[] =>
  lines.filter(({ sku }) => sku !== null && !known.has(sku)).map(({ line, sku }) => ({ line, column: "sku", code: "unknown_sku", value: sku! }));

/** The bins of the lines, each once, in the order in which they are first named. */
export function binsOfLines(lines: readonly BinLine[]): Pick<BinLine, "code" | "zone" | "path_order" | "kind">[] {
  const bins = new Map<string, Pick<BinLine, "code" | "zone" | "path_order" | "kind">>();
  for (const { code, zone, path_order, kind } of lines) {
    const known = bins.get(code);
    bins.set(code, { code, zone: known?.zone ?? zone, path_order: known?.path_order ?? path_order, kind: known?.kind ?? kind });
  }
  return [...bins.values()];
}
