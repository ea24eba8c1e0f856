import { csvOf, rowsOf } from "../csv";

const cellOf = (value: unknown): string => csvOf([[value]]).slice(0, -2);

it("quotes what would break a row, and leaves numbers and words as they are", () => {
  expect(csvOf([["a", "b"], ["x,y", 'say "hi"']])).toBe('a,b\r\n"x,y","say ""hi"""\r\n');
  expect(["19.90", "-2.50", "-1", "", null, undefined, 42, "two\nlines"].map(cellOf)).toEqual(["19.90", "-2.50", "-1", "", "", "", "42", '"two\nlines"']);
});

it.each(["=1+1", "+49 40", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1+1", "＋1", "－1", "＠x", "\ufeff=1", "-"])("lets no table program take %j for a formula", (text) => {
  expect(cellOf(text)).toMatch(/^"?'/);
});

it.each([
  ["commas", 'a,"b,c"\r\n\r\n"say ""hi""",2\r\n', [{ line: 1, cells: ["a", "b,c"] }, { line: 3, cells: ['say "hi"', "2"] }]],
  ["semicolons and a mark of its encoding", "\ufeffa;b,c\n", [{ line: 1, cells: ["a", "b,c"] }]],
  ["tabs, as a table program copies", "a\tb\n\tc", [{ line: 1, cells: ["a", "b"] }, { line: 2, cells: ["", "c"] }]],
  ["a line's end within quotes", 'a,"two\nlines"\nb,', [{ line: 1, cells: ["a", "two\nlines"] }, { line: 3, cells: ["b", ""] }]],
  ["nothing", " \n\n", []],
])("reads a table with %s", (_, text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});
