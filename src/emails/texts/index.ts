import { ar } from "./ar";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import type { TextKey, Texts } from "./keys";


/** Every language that mails are written in. */
export const TEXTS = { en, de, fr, es, ar } satisfies Record<string, Texts>;
export type Language = keyof typeof TEXTS;

const RIGHT_TO_LEFT: readonly string[] = ["ar"];
const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? "";

/** Which way a locale's texts run; English ones stand in for a language that we have none in. */
export const directionOf = (locale: string): "ltr" | "rtl" => (RIGHT_TO_LEFT.includes(languageOf(locale)) ? "rtl" : "ltr");

export type Wording = {
  /** The locale that dates and amounts are told in: the reader's, or English where we have no texts in theirs. */
  locale: string;
  dir: "ltr" | "rtl";
  /** The text of a key with its `{variables}` filled in; an unknown variable stays visible. */
  t: (key: TextKey, values?: Record<string, string | number>) => string;
};

/** The words for a reader's locale; `overrides` are a merchant's own, by key. */
export function wordingFor(locale: string, overrides: Partial<Record<string, string>> = {}): Wording {
  const language = languageOf(locale);
  const known = Object.hasOwn(TEXTS, language);
  const texts: Texts = known ? TEXTS[language as Language] : en;
  return {
    locale: known ? canonical(locale, language) : "en",
    dir: directionOf(language),
    t: (key, values = {}) =>
      (overrides[key] ?? texts[key]).replace(/\{(\w+)\}/g, (all, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : all)),
  };
}

function canonical(locale: string, language: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replace(/_/g, "-"))[0] ?? language;
  } catch {
    return language;
  }
}
