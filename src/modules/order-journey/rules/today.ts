/** The parts of the shop that ask for a person. */
export const TODAY_GROUPS = ["orders", "payments", "parcels", "warehouse", "stock", "care", "health"] as const;
export type TodayGroup = (typeof TODAY_GROUPS)[number];

/** What can need a person, and of which part it is. */
export const TODAY_KINDS = {
  wait: "orders", finding: "payments", review: "payments", capture: "payments", ending: "payments", dispute: "payments", exception: "parcels", work: "warehouse", to_send: "warehouse", task: "warehouse",
  stock: "stock", case: "care", given_up: "health", stuck: "health", mail: "health",
} as const satisfies Record<string, TodayGroup>;
export type TodayKind = keyof typeof TODAY_KINDS;

/** One thing that a person should see to. `code`: what it is, in the words of its kind; `subject`: what it is about beside the order. */
export type TodayItem = {
  kind: TodayKind; id: string; code: string; order_id: string | null; display_id: number | null; subject: string | null; location_id: string | null;
  /** By when, or since when it is overdue; null where it is simply now. */
  due_at: Date | null; data: Record<string, unknown> | null;
};
export type TodayCounts = Record<TodayGroup, number>;

/** What is simply now comes after all that is overdue, and before what has time. */
const timeOf = ({ due_at }: TodayItem, now: Date): number => (due_at ?? now).getTime();

/** The most urgent first; of one instant, always in the same order. */
export const byUrgency = (items: readonly TodayItem[], now: Date): TodayItem[] =>
  [...items].sort((a, b) => timeOf(a, now) - timeOf(b, now) || (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));

export const kindsOf = (group: TodayGroup | undefined): TodayKind[] =>
  (Object.keys(TODAY_KINDS) as TodayKind[]).filter((kind) => group === undefined || TODAY_KINDS[kind] === group);

export const countsOf = (rows: readonly { kind: TodayKind; count: number }[]): TodayCounts => {
  const counts = Object.fromEntries(TODAY_GROUPS.map((group) => [group, 0])) as TodayCounts;
  for (const { kind, count } of rows) counts[TODAY_KINDS[kind]] += count;
  return counts;
};
