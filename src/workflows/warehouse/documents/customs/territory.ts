/** The customs territory of the European Union: its members, and Monaco. Source: Regulation (EU) 952/2013, article 4. */
const EU = new Set([
  "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MC", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
]);
/** Territories that clear customs together, by the first of them. */
const TOGETHER: Record<string, string> = { LI: "CH", IM: "GB", PR: "US", XI: "GB" };

/**
 * Parts of a member state that goods enter and leave with a declaration, because they lie outside of the customs or the tax
 * territory; by postal code. Source: the same article, and article 6 of Directive 2006/112/EC.
 */
const APART: Record<string, RegExp> = {
  DE: /^(27498|78266)$/, // Heligoland, Büsingen
  ES: /^(35|38|51|52)/, // Canary Islands, Ceuta, Melilla
  FI: /^22/, // Åland
  FR: /^97/, // overseas
  GR: /^63086$/, // Mount Athos
  IT: /^(23041|22061)$/, // Livigno, Campione
};

export type Place = { country: string; zip: string };

/** What has customs of its own: a union, a country, or a part that stands apart. */
function territoryOf({ country, zip }: Place): string {
  const code = country.toUpperCase();
  const postal = zip.replace(/\s/g, "");
  if (APART[code]?.test(postal)) return `${code}-${postal}`;
  // Northern Ireland follows the Union's rules for goods (the Windsor Framework).
  if (code === "XI" || (code === "GB" && /^BT/i.test(postal))) return "EU";
  return EU.has(code) ? "EU" : TOGETHER[code] ?? code;
}

/** Whether a parcel from one place to the other is declared to customs. */
export const isDeclared = (from: Place, to: Place): boolean => territoryOf(from) !== territoryOf(to);
