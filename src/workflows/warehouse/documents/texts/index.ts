import { ar } from "./ar";
import { de } from "./de";
import { en, type PaperTextKey, type PaperTexts } from "./en";
import { es } from "./es";
import { fr } from "./fr";

export type { PaperTextKey } from "./en";
/** Every language that papers are written in: those of the mails. */
export const PAPER_TEXTS = { en, de, fr, es, ar } satisfies Record<string, PaperTexts>;

export type PaperWording = { locale: string; t: (key: PaperTextKey, values?: Record<string, string | number>) => string };

/** The words for a reader's locale; English, dates and all, where we have none in theirs. An unknown variable stays visible. */
export function paperWording(locale: string): PaperWording {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? "";
  const known = Object.hasOwn(PAPER_TEXTS, language);
  const texts: PaperTexts = known ? PAPER_TEXTS[language as keyof typeof PAPER_TEXTS] : en;
  return {
    locale: known ? canonical(locale, language) : "en",
    t: (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (all, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : all)),
  };
}

function canonical(locale: string, language: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replace(/_/g, "-"))[0] ?? language;
  } catch {
    return language;
  }
}
