import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function told(command: string, args: string[], pdf: Buffer, output: string[]): string {
  const file = join(tmpdir(), `${randomUUID()}.pdf`);
  writeFileSync(file, pdf);
  try {
    return execFileSync(command, [...args, file, ...output], { encoding: "utf8" });
  } finally {
    rmSync(file);
  }
}

/** What a PDF says, as poppler's `pdftotext` reads it (Debian's package poppler-utils); marks of direction and extra spaces left out. */
export const textOf = (pdf: Buffer): string => told("pdftotext", ["-layout"], pdf, ["-"]).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").replace(/ +/g, " ");
export const pagesOf = (pdf: Buffer): string[] => textOf(pdf).split("\f").slice(0, -1);
/** Its pages, title, language and dates by name. */
export const propertiesOf = (pdf: Buffer): Record<string, string> =>
  Object.fromEntries(told("pdfinfo", ["-isodates"], pdf, []).split("\n").map((line) => [line.split(":")[0]!, line.slice(line.indexOf(":") + 1).trim()]));
