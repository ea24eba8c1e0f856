import { ar } from "./ar";
import { de } from "./de";
import { en, type PageTextKey } from "./en";
import { es } from "./es";
import { fr } from "./fr";

export type { PageTextKey } from "./en";
/** Every language that pages are written in: those of the mails. */
export const PAGE_TEXTS = { en, de, fr, es, ar } satisfies Record<string, Record<PageTextKey, string>>;

/** Why something asked for on a page was refused, by the codes that we have words for. */
export type Fault = PageTextKey extends infer Key ? (Key extends `fault.${infer Code}` ? Code : never) : never;
export const isFault = (code: string): code is Fault => Object.hasOwn(en, `fault.${code}`);

const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? "";
const isWritten = (locale: string): boolean => Object.hasOwn(PAGE_TEXTS, languageOf(locale));

/** The first locale that we have texts in: the order's own, then the browser's in its order of preference, then the shop's; else English. */
export function pageLocale(order: string | null | undefined, acceptLanguage: string | undefined, shop: string): string {
  const wanted = [order ?? "", ...preferred(acceptLanguage), shop].find((locale) => locale && isWritten(locale)) ?? "en";
  try {
    return Intl.getCanonicalLocales(wanted.replace(/_/g, "-"))[0] ?? "en";
  } catch {
    return languageOf(wanted);
  }
}

function preferred(header = ""): string[] {
  return header
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [locale = "", ...parameters] = part.trim().split(";");
      const q = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((value) => value !== undefined);
      return { locale, weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ locale, weight }) => /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(locale) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ locale }) => locale);
}

/** The texts of a locale, with their `{variables}` filled in. */
export function wordsFor(locale: string) {
  const texts = PAGE_TEXTS[languageOf(locale) as keyof typeof PAGE_TEXTS] ?? en;
  return (key: PageTextKey, values: Record<string, string | number> = {}): string =>
    texts[key].replace(/\{(\w+)\}/g, (all, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : all));
}
