import type { MedusaContainer } from "@medusajs/framework/types";
import { leftInPile } from "../../../modules/warehouse/rules/sort";
import { warehouseOf } from "../room";

type Line = { quantity: number; picked_quantity: number; sorted_quantity: number; short_quantity: number };
type Boxed = { state: string; lines: Line[]; wave: { id: string; name: string; kind: string } | null };
/** A wave that is picked, and whose pieces are not all in their boxes. */
export type SortCard = { id: string; name: string; kind: string; orders: number; pieces: number; sorted: number };

/** More picked work than a location has in boxes at once; what is packed has left its box. */
const MOST = 500;

/** What was picked together at a location, and is to be sorted. */
export async function toSort(container: MedusaContainer, locationId: string): Promise<SortCard[]> {
  const works = (await warehouseOf(container).listWorkOrders(
    { location_id: locationId, state: ["picking", "picked"], box: { $ne: null } } as never, { relations: ["lines", "wave"], take: MOST, order: { started_at: "ASC" } as never }
  )) as unknown as Boxed[];
  const waves = new Map<string, { wave: NonNullable<Boxed["wave"]>; works: Boxed[] }>();
  for (const work of works) {
    if (!work.wave) continue;
    const known = waves.get(work.wave.id) ?? { wave: work.wave, works: [] };
    waves.set(work.wave.id, { ...known, works: [...known.works, work] });
  }
  return [...waves.values()].flatMap(({ wave, works }) => toSortCard(wave, works) ?? []);
}

/** Undefined while some of it is still to be picked, and once all of it is sorted. */
export function toSortCard({ id, name, kind }: NonNullable<Boxed["wave"]>, works: readonly Omit<Boxed, "wave">[]): SortCard | undefined {
  const lines = works.flatMap((work) => work.lines);
  if (works.some(({ state }) => state === "picking") || !lines.some((line) => leftInPile(line) > 0)) return undefined;
  const sum = (of: (line: Line) => number): number => lines.reduce((total, line) => total + of(line), 0);
  return { id, name, kind, orders: works.length, pieces: sum((line) => line.picked_quantity), sorted: sum((line) => line.sorted_quantity) };
}
