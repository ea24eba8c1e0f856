/** The European Union's customs territory, by country: no papers are needed within it. */
const UNION = new Set("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "));

export type Declarable = {
  title: string; quantity: number;
  /** Of one piece; null where the product has none. */
  grams: number | null;
  /** Of one piece, in the smallest unit. */
  price: number;
  hs_code: string | null; origin_country: string | null;
};

export type DeclaredItem = {
  description: string; quantity: number; grams: number; value: { amount: number; currency_code: string }; hs_code: string | null; origin_country: string;
};

/** Whether a parcel crosses a customs border. ISO 3166-1 alpha-2, in capitals. */
export const crossesCustoms = (from: string, to: string): boolean => from !== to && !(UNION.has(from) && UNION.has(to));

/** What is in the parcel, as customs want it. A product without a country of origin is taken to come from where it is sent. */
export function declaration(items: readonly Declarable[], currency_code: string, from: string, usualGrams: number): DeclaredItem[] {
  return items.map(({ title, quantity, grams, price, hs_code, origin_country }) => ({
    description: title, quantity, grams: (grams || usualGrams) * quantity, value: { amount: price * quantity, currency_code }, hs_code,
    origin_country: origin_country?.toUpperCase() || from,
  }));
}
