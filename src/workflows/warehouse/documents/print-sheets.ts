import type { DoorstepOptions } from "../../../shared/options";
import { printPaper, type Paper } from "./paper";
import { brandOf, paperSetting, type Brand, type PaperSetting } from "./setting";

/** How a shop's papers look. `locale` is the shop's own. */
export type PrintLook = { brand: Brand; locale: string; timeZone: string; size: "A4" | "LETTER" };
/** One paper of a print: for whom, what stands at its foot, and what is drawn. `timeZone`: its reader's, where that is not the shop. */
export type Sheet = { locale: string; timeZone?: string; countries: (string | null | undefined)[]; name: string; draw(paper: Paper, setting: PaperSetting): Promise<void> };

/** @throws Error that names the option when the logo cannot be read */
export const lookOf = async (options: DoorstepOptions): Promise<PrintLook> =>
  ({ brand: await brandOf(options), locale: options.email.locale, timeZone: options.delivery.timeZone, size: options.documents.paper });

/** Prints papers one after the other, each from a page of its own and with its own page numbers. */
export function printSheets(look: PrintLook, title: string, sheets: readonly Sheet[], at: Date): Promise<Buffer> {
  const settings = sheets.map((sheet) => paperSetting(look.brand, sheet.locale, sheet.timeZone ?? look.timeZone));
  const locale = settings[0]?.locale ?? look.locale;
  return printPaper({ title: `${title} – ${look.brand.name}`, locale, at, size: look.size }, async (paper) => {
    for (const [n, sheet] of sheets.entries()) {
      const s = settings[n]!;
      if (n > 0) paper.newPage();
      paper.turnTo({ locale: s.locale, countries: sheet.countries });
      const first = paper.pages;
      await sheet.draw(paper, s);
      paper.foot(first, (page, pages) => (pages > 1 ? `${sheet.name} · ${s.t("page", { page, pages })}` : ""));
    }
  });
}
