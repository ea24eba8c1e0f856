/** By what the list of orders may be put in order; of what has no such time, it comes last. */
export const ORDER_SORTS = ["-placed_at", "placed_at", "ship_by", "promised_latest", "next_due_at"] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

/** What must happen next is a question about orders under way: only they have an index for it. */
export const isUnderWayOnly = (sort: OrderSort): boolean => !sort.endsWith("placed_at");

/** An order's number, with or without its sign; null where it is none. */
export const numberIn = (q: string): number | null => {
  const digits = /^#?(\d{1,9})$/.exec(q)?.[1];
  return digits === undefined ? null : Number(digits);
};

/** Whole words are looked for below this: by two letters begins half of a phone book. */
const BEGINNING = 3;
const MOST_WORDS = 6;

/** For `to_tsquery('simple', …)`: a name with all of these words, in any order, a longer one by how it begins; null where there is no word. */
export function nameWords(q: string): string | null {
  const words = (q.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
  return words.length ? words.map((word) => `'${word}'${word.length < BEGINNING ? "" : ":*"}`).join(" & ") : null;
}
