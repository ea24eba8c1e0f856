import { money } from "../money";
import { dayOf, shortMoment } from "../moments";
import { useText } from "../use-text";
import type { Writing } from "./sentence";

/** How amounts, days and names are written for whoever reads. */
export function useWriting(now: number): Writing {
  const { named, locale } = useText();
  return {
    money: (amount, currency) => money(amount, currency, locale),
    day: (iso) => dayOf(iso, locale),
    moment: (iso) => shortMoment(iso, now, locale),
    named,
  };
}
