import { csvOf } from "../csv";

const cellOf = (value: unknown): string => csvOf([[value]]).slice(0, -2);

it("quotes what would break a row, and leaves numbers and words as they are", () => {
  expect(csvOf([["a", "b"], ["x,y", 'say "hi"']])).toBe('a,b\r\n"x,y","say ""hi"""\r\n');
  expect(["19.90", "-2.50", "-1", "", null, undefined, 42, "two\nlines"].map(cellOf)).toEqual(["19.90", "-2.50", "-1", "", "", "", "42", '"two\nlines"']);
});

it.each(["=1+1", "+49 40", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1+1", "＋1", "－1", "＠x", "\ufeff=1", "-"])("lets no table program take %j for a formula", (text) => {
  expect(cellOf(text)).toMatch(/^"?'/);
});
