/** How much one shopper, or one address, may hold at once; null is without limit. */
export type Limit = { carts: number | null; units: number | null };
export type Limits = { perShopper: Limit; perAddress: Limit };

/** What somebody's other carts hold now: how many carts, and how many of each variant. */
export type Holdings = { carts: number; units: ReadonlyMap<string, number> };
export type Hoarding = { per: "shopper" | "address"; limit: number; held: number; of: "carts" | "units"; variant_id?: string };

const NONE: Holdings = { carts: 0, units: new Map() };

/** The first limit that holding these lines too would break. */
export function hoardingOf(
  lines: readonly { variant_id: string; quantity: number }[], limits: Limits, others: { shopper?: Holdings; address?: Holdings }
): Hoarding | undefined {
  return broken("shopper", lines, limits.perShopper, others.shopper ?? NONE) ?? broken("address", lines, limits.perAddress, others.address ?? NONE);
}

function broken(per: Hoarding["per"], lines: readonly { variant_id: string; quantity: number }[], limit: Limit, others: Holdings): Hoarding | undefined {
  if (limit.carts !== null && others.carts >= limit.carts) return { per, limit: limit.carts, held: others.carts, of: "carts" };
  if (limit.units === null) return undefined;
  const asked = new Map<string, number>();
  for (const { variant_id, quantity } of lines) asked.set(variant_id, (asked.get(variant_id) ?? 0) + quantity);
  for (const [variant_id, quantity] of asked) {
    const held = others.units.get(variant_id) ?? 0;
    if (held + quantity > limit.units) return { per, limit: limit.units, held, of: "units", variant_id };
  }
  return undefined;
}

export const isLimited = ({ perShopper, perAddress }: Limits): boolean =>
  [perShopper.carts, perShopper.units, perAddress.carts, perAddress.units].some((limit) => limit !== null);
