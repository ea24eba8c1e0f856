/** The customs territory of the European Union: its members, and Monaco. Source: Regulation (EU) 952/2013, article 4. */
const EU = new Set([
  "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MC", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
]);
/** Countries that clear customs together with a greater one. */
const TOGETHER: Record<string, string> = { LI: "CH", IM: "GB", PR: "US" };

/**
 * Parts of a member state that goods enter and leave with a declaration, because they lie outside of the customs or the tax
 * territory; by postal code, which in France tells one part from another. Source: the same article, and article 6 of Directive 2006/112/EC.
 */
const APART: Record<string, readonly [RegExp, string?][]> = {
  DE: [[/^27498$/, "Heligoland"], [/^78266$/, "Büsingen"]],
  ES: [[/^3[58]/, "Canary Islands"], [/^51/, "Ceuta"], [/^52/, "Melilla"]],
  FI: [[/^22/, "Åland"]],
  FR: [[/^97\d/]],
  GR: [[/^63086$/, "Mount Athos"]],
  IT: [[/^23041$/, "Livigno"], [/^22061$/, "Campione"]],
};

/** `country`: ISO 3166-1 alpha-2. */
export type Place = { country: string; zip: string };

function partOf(code: string, postal: string): string | undefined {
  for (const [zips, name] of APART[code] ?? []) {
    const met = zips.exec(postal);
    if (met) return name ?? `${code} ${met[0]}`;
  }
  return undefined;
}

/** What has customs of its own: a union, a country, or a part that stands apart. */
function territoryOf({ country, zip }: Place): string {
  const code = country.toUpperCase();
  const postal = zip.replace(/\s/g, "");
  const part = partOf(code, postal);
  if (part) return part;
  // Northern Ireland follows the Union's rules for goods (the Windsor Framework).
  if (code === "XI" || (code === "GB" && /^BT/i.test(postal))) return "EU";
  return EU.has(code) ? "EU" : TOGETHER[code] ?? code;
}

/** Whether a parcel from one place to the other crosses a customs border: it is declared then, on its label and on paper. */
export const crossesCustoms = (from: Place, to: Place): boolean => territoryOf(from) !== territoryOf(to);
