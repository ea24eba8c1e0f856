import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { latin } from "../../../providers/carrier/label/label-content";

export type Fonts = {
  regular: string;
  bold: string;
  /** Makes a text printable: control characters go, and letters that the font has not are replaced. */
  printable(text: string): string;
};

// The controls that a name or message may carry; a line break is kept.
const tidy = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\ufeff]/g, " ");

/** The dashboard's Inter (Latin, Greek, Cyrillic) where it is installed; else the PDF's own Helvetica, with Latin letters only. */
export function findFonts(): Fonts {
  try {
    const folder = join(dirname(require.resolve("@medusajs/dashboard/package.json")), "src/assets/fonts");
    const [regular, bold] = [join(folder, "Inter-Regular.ttf"), join(folder, "Inter-Medium.ttf")];
    if (existsSync(regular) && existsSync(bold)) return { regular, bold, printable: tidy };
  } catch {
    // A store without the dashboard prints with the font that every PDF has.
  }
  return { regular: "Helvetica", bold: "Helvetica-Bold", printable: (text) => text.split("\n").map(latin).join("\n") };
}
