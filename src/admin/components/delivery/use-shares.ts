import { number } from "../../lib/numbers";
import { useText } from "../../lib/use-text";

/** Writes shares, counts and days as the reader does; a dash where there is nothing to tell. */
export function useShares() {
  const { t, locale } = useText();
  const none = t("warehouse.none");
  return {
    share: (value: number | null) => (value === null ? none : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value)),
    count: (value: number) => number(value, locale),
    days: (value: number | null) => (value === null ? none : t("delivery.days", { count: value, days: number(value, locale) })),
  };
}
