/** What is done about a case through Medusa's own workflows. */
export const REMEDY_KINDS = ["replacement", "exchange", "return", "refund"] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];
export const isRemedy = (resolution: string): resolution is RemedyKind => REMEDY_KINDS.some((kind) => kind === resolution);

/** `planned`: written down, and being done or to be done; `failed`: refused for good, a person has to look. */
export const REMEDY_STATES = ["planned", "done", "failed"] as const;
export type RemedyState = (typeof REMEDY_STATES)[number];

/** Of which line how many, and what is sent instead. */
export type RemedyItem = { line_item_id: string; quantity: number; variant_id?: string };

type Remedied = { kind: RemedyKind; state: RemedyState; items: readonly RemedyItem[]; after: string | null };

/** How many units of each line something was done about, or is being done. What only ends another remedy (the refund of what came back) counts with that one. */
export function remediedUnits(remedies: readonly Remedied[]): Map<string, number> {
  const units = new Map<string, number>();
  for (const { items } of remedies.filter(({ state, after }) => state !== "failed" && after === null)) {
    for (const { line_item_id, quantity } of items) units.set(line_item_id, (units.get(line_item_id) ?? 0) + quantity);
  }
  return units;
}

/** The first of the items of which, with what was done before, there would be more than were ordered; null when all fit. */
export function beyondOrdered(items: readonly RemedyItem[], remedied: ReadonlyMap<string, number>, ordered: readonly { id: string; quantity: number }[]): RemedyItem | null {
  return items.find(({ line_item_id, quantity }) => (remedied.get(line_item_id) ?? 0) + quantity > (ordered.find(({ id }) => id === line_item_id)?.quantity ?? 0)) ?? null;
}

const DELAYS_SECONDS = [5, 30, 120, 600, 1800] as const;

/** How long until what could not be asked for is tried again; null: it is left to a person. */
export const nextTrySeconds = (tries: number): number | null => DELAYS_SECONDS[tries - 1] ?? null;
