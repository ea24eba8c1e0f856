import { stateOf } from "../../shared/state-of";
import type { PageSetting } from "../setting";

type Address = Record<string, string | null>;

/** An address in lines, as it stands on the page. */
export const addressLines = (a: Address, { country }: PageSetting): string[] =>
  [
    [a.first_name, a.last_name], [a.company], [a.address_1], [a.address_2], [a.postal_code, a.city], [stateOf(a.country_code, a.province)],
    [a.country_code && country(a.country_code)],
  ].map((parts) => parts.filter(Boolean).join(" ")).filter(Boolean);
