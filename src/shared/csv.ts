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
