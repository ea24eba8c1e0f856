/**
 * French, Spanish and Italian have a plural of their own for round millions, `_many`: where it is missing, i18next says the
 * English text. What is counted reads then as in any other plural.
 */
export const withMany = <T extends object>(texts: T): T =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]): [string, unknown][] => {
      if (typeof text !== "string") return [[key, withMany(text as object)]];
      return key.endsWith("_other") ? [[key, text], [key.replace(/_other$/, "_many"), text]] : [[key, text]];
    })
  ) as T;
