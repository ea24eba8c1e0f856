import { createInstance } from "i18next";
import translations from "..";
import { en } from "../en/texts";

type Said = Record<string, string>;

const saidIn = (texts: object, path = ""): Said =>
  Object.entries(texts).reduce<Said>((said, [key, text]) => (
    typeof text === "string" ? { ...said, [path + key]: text } : { ...said, ...saidIn(text as object, `${path}${key}.`) }
  ), {});
const english = saidIn(en);
const others = Object.entries(translations).filter(([language]) => language !== "en").map(([language, { doorstep }]) => [language, saidIn(doorstep)] as const);

const variables = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();
const words = (text: string): string[] => text.replace(/\{\{\w+\}\}/g, "").match(/\p{L}+/gu) ?? [];
/** What English says there; its `_other` for a plural that English does not have. */
const inEnglish = (key: string): string => english[key] ?? english[key.replace(/_many$/, "_other")] ?? "";
const whichAre = (said: Said, isSo: (key: string, text: string) => boolean): string[] => Object.keys(said).filter((key) => isSo(key, said[key]!));

test("the dashboard speaks English, German, French, Spanish and Italian", () => {
  expect(Object.keys(translations)).toEqual(["en", "de", "fr", "es", "it"]);
});

test.each(others)("%s says all that English says, and nothing is empty", (_, said) => {
  expect(whichAre(english, (key) => !(key in said))).toEqual([]);
  expect(whichAre(said, (key) => !inEnglish(key))).toEqual([]);
  expect(whichAre(said, (_key, text) => text.trim() === "")).toEqual([]);
});

test.each(others)("%s fills in the same values, and has no brace that fills in none", (_, said) => {
  expect(whichAre(said, (key, text) => String(variables(text)) !== String(variables(inEnglish(key))))).toEqual([]);
  expect(whichAre(said, (_key, text) => /[{}]/.test(text.replace(/\{\{\w+\}\}/g, "")))).toEqual([]);
});

test.each(others)("%s leaves no sentence in English", (_, said) => {
  expect(whichAre(said, (key, text) => words(text).length > 3 && text === english[key])).toEqual([]);
});

test.each(Object.keys(translations))("whatever the count, %s says it in its own words", async (language) => {
  const i18n = createInstance();
  await i18n.init({ lng: language, fallbackLng: "en", resources: translations, interpolation: { escapeValue: false } });
  const here = saidIn(translations[language as keyof typeof translations].doorstep);
  const counted = Object.keys(english).filter((key) => key.endsWith("_other")).map((key) => key.replace(/_other$/, ""));
  expect(counted.length).toBeGreaterThan(10);
  for (const key of counted) {
    for (const [count, form] of [[1, "one"], [2, "other"], [21, "other"], [1_000_000, "other"]] as const) {
      const values = Object.fromEntries(variables(english[`${key}_other`]!).map((name) => [name, name === "count" ? count : name]));
      const expected = here[`${key}_${form}`]!.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name]));
      expect(i18n.t(key, { ns: "doorstep", ...values, count })).toBe(expected);
    }
  }
});
