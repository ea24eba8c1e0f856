import { Text } from "@react-email/text";
import { stateOf } from "../../shared/state-of";
import type { Setting } from "../setting";
import type { EmailAddress } from "../types";
import { SectionTitle } from "./heading";
import { Lines } from "./lines";
import { text } from "./theme";

/** Countries that write the region and the code after the city. */
const CITY_FIRST: readonly string[] = ["us", "ca", "au", "gb", "ie", "nz", "in"];

/** The lines of an address, in its country's own order. */
export function addressLines(a: EmailAddress, country: (code: string) => string): string[] {
  const code = a.country_code?.toLowerCase() ?? "";
  const town = CITY_FIRST.includes(code)
    ? [a.city, [stateOf(code, a.province)?.toUpperCase(), a.postal_code].filter(Boolean).join(" ")].filter(Boolean).join(", ")
    : [a.postal_code, a.city].filter(Boolean).join(" ");
  const lines = [[a.first_name, a.last_name].filter(Boolean).join(" "), a.company, a.address_1, a.address_2, town, code && country(code)];
  return lines.filter((line): line is string => Boolean(line));
}

/** Where the order goes; another place by its own title. */
export const Address = ({ s, address, title = s.t("common.deliver_to") }: { s: Setting; address: EmailAddress | null | undefined; title?: string }) =>
  !address ? null : (
    <>
      <SectionTitle>{title}</SectionTitle>
      <Text className="ink" style={text({ marginTop: 4, overflowWrap: "anywhere" })}>
        <Lines>{addressLines(address, s.country).join("\n")}</Lines>
      </Text>
    </>
  );
