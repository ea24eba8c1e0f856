import type { MedusaContainer } from "@medusajs/framework/types";
import { namesOf } from "../names-of";
import { warehouseOf } from "../room";

/** Who is at a piece of work, and since when. */
export type Holder = { id: string; name: string; since: Date | null };
type Held = { id: string; picker_id: string | null };

/** Of each work order that somebody is at, who it is: a picker, or a user of the dashboard. */
export async function holdersOf(container: MedusaContainer, works: readonly Held[]): Promise<Map<string, Holder>> {
  const held = works.filter((work): work is { id: string; picker_id: string } => work.picker_id !== null);
  if (!held.length) return new Map();
  const [names, entries] = await Promise.all([
    namesOf(container, [...new Set(held.map(({ picker_id }) => picker_id))]),
    warehouseOf(container).listEntries({ work_order_id: held.map(({ id }) => id), kind: ["started", "handed_over"] }, { take: null as never, order: { at: "ASC" } }),
  ]);
  const since = new Map(entries.map(({ work_order_id, at }) => [work_order_id, at]));
  return new Map(held.map(({ id, picker_id }) => [id, { id: picker_id, name: names[picker_id] ?? "", since: since.get(id) ?? null }]));
}
