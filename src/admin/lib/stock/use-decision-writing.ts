import { countryName } from "../countries";
import { money } from "../money";
import { number } from "../numbers";
import { useLocationNames } from "../queries/locations";
import { useStoreCurrency } from "../queries/store";
import { useText } from "../use-text";
import type { Writing } from "./decision";
import type { AllocatedLine } from "./types";

/** How the reasons of an order's allocation are written for whoever reads. */
export function useDecisionWriting(lines: readonly AllocatedLine[]): Writing {
  const { t, locale } = useText();
  const locations = useLocationNames();
  const currency = useStoreCurrency();
  const items = new Map(lines.map((line) => [line.inventory_item_id, line.sku ?? line.title]));
  return {
    t,
    number: (value) => number(value, locale),
    money: (amount) => money(amount, currency, locale) ?? number(amount, locale),
    country: (code) => countryName(code, locale),
    location: (id) => locations.get(id) ?? id,
    item: (id) => items.get(id) ?? id,
  };
}
