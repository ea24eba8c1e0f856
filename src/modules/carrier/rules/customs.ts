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

/** What is in the parcel, as customs want it. A product without a country of origin is taken to come from where it is sent. */
export function declaration(items: readonly Declarable[], currency_code: string, from: string, usualGrams: number): DeclaredItem[] {
  return items.map(({ title, quantity, grams, price, hs_code, origin_country }) => ({
    description: title, quantity, grams: (grams || usualGrams) * quantity, value: { amount: price * quantity, currency_code }, hs_code,
    origin_country: origin_country?.toUpperCase() || from,
  }));
}
