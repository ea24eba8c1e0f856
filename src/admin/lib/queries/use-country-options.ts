import { countryName } from "../countries";
import { useText } from "../use-text";
import { useCountryCodes } from "./store";

/** The countries that the store sells to, and those that were chosen when it still did, by name. */
export function useCountryOptions(chosen: readonly string[]): { value: string; label: string }[] {
  const { locale } = useText();
  return [...new Set([...useCountryCodes(), ...chosen])]
    .map((code) => ({ value: code, label: countryName(code, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
