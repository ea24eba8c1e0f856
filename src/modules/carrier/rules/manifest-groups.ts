import { dayIn } from "./eta-changed";

/**
 * Which labels a carrier takes on one manifest, beside that all are of one carrier and leave from one address: of `any` days together, of
 * `each` day for themselves, or none but those of `today`; and so many at `most`.
 */
export type ManifestRule = { days: "any" | "each" | "today"; most?: number };

/** A label that stands on no manifest. `refused`: it stood on one that the carrier refused, and keeps nothing else from being listed. */
export type ToList = { bought_at: Date | string; from: unknown; refused: boolean };

export type ManifestGroups<T> = { /** One manifest each; what was refused before comes last. */ groups: T[][]; /** Of earlier days, which the carrier lists no more. */ left_out: T[] };

/** Parts labels of one carrier into those that may stand on one manifest each. */
export function manifestGroups<T extends ToList>(labels: readonly T[], { days, most = Infinity }: ManifestRule, now: Date, timeZone: string): ManifestGroups<T> {
  const dayOf = (at: Date | string): string => dayIn(new Date(at).toISOString(), timeZone);
  const isListed = (label: T): boolean => days !== "today" || dayOf(label.bought_at) >= dayOf(now);
  const together = new Map<string, T[][]>();
  for (const label of labels.filter(isListed)) {
    const key = JSON.stringify([label.refused, label.from, days === "each" && dayOf(label.bought_at)]);
    const lists = together.get(key) ?? [];
    const open = lists.at(-1);
    if (open && open.length < most) open.push(label);
    else together.set(key, [...lists, [label]]);
  }
  const groups = [...together.values()].flat();
  return { groups: [...groups.filter(([first]) => !first!.refused), ...groups.filter(([first]) => first!.refused)], left_out: labels.filter((label) => !isListed(label)) };
}
