import type { FacetValue } from "./facets";

/** One of the things under which an order's rating counts; `label`: what of it people read. */
export type SurveyValue = FacetValue & { label: string };
/** What is known of an order that ratings are counted by. Days like 2026-11-26; null where nobody knows. */
export type Surveyed = {
  parcels: readonly { carrier: string | null; origin: string | null; country_code: string | null; promised_latest: string | null; delivered_on: string | null }[];
  pickers: readonly { id: string; name: string }[];
  products: readonly { id: string; title: string }[];
};

/**
 * Each once: its carriers, lanes, pickers and products, and whether what was promised was kept, which it is with the last parcel: one that
 * came late breaks it for all.
 */
export function surveyValues({ parcels, pickers, products }: Surveyed): SurveyValue[] {
  const promised = parcels.filter(({ promised_latest, delivered_on }) => promised_latest && delivered_on);
  const promise = promised.every(({ promised_latest, delivered_on }) => delivered_on! <= promised_latest!) ? "kept" : "broken";
  const values: SurveyValue[] = [
    { facet: "all", value: "", label: "" },
    ...parcels.flatMap(({ carrier }) => (carrier ? [named("carrier", carrier)] : [])),
    ...parcels.flatMap(({ origin, country_code }) => (origin && country_code ? [named("lane", `${origin} > ${country_code}`)] : [])),
    ...pickers.map(({ id, name }) => named("picker", id, name)),
    ...products.map(({ id, title }) => named("product", id, title)),
    ...(promised.length ? [named("promise", promise)] : []),
  ];
  return [...new Map(values.map((one) => [`${one.facet} ${one.value}`, one])).values()];
}

const named = (facet: SurveyValue["facet"], value: string, label = value): SurveyValue => ({ facet, value, label });
