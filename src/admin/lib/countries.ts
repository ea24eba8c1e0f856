/** A country's name in the reader's language; its code where that is not known. */
export const countryName = (code: string, locale: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type: "region" }).of(code.toUpperCase()) ?? code.toUpperCase();
  } catch {
    return code.toUpperCase(); // not of the form of a country's code
  }
};
