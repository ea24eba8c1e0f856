import type { DeliveryLocation } from "./types";

/** A closure as it is typed; `id` only tells the rows of a form apart. */
export type ClosureRow = { id: number; from: string; to: string; note: string };
type Closures = DeliveryLocation["closures"];

export const asClosureRows = (closures: Closures): ClosureRow[] => (closures ?? []).map(({ from, to, note }, id) => ({ id, from, to, note: note ?? "" }));

export const asClosures = (rows: readonly ClosureRow[]): Closures => (rows.length ? rows.map(({ from, to, note }) => ({ from, to, note: note.trim() || null })) : null);

/** The rows with an empty one more. */
export const withEmptyClosure = (rows: readonly ClosureRow[]): ClosureRow[] => [...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, from: "", to: "", note: "" }];
