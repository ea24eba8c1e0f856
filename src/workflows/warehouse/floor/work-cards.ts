type Line = { quantity: number; picked_quantity: number; sorted_quantity: number; packed_quantity: number; short_quantity: number };
export type LoadedWork = {
  id: string; display_id: number; part: number; state: string; ship_by: Date; priority: number; tote: string | null; box: number | null; wave_id?: string | null; lines: Line[];
};
export type LoadedWave = { id: string; name: string; kind: string; picker_id: string | null; started_at: Date | null; work_orders: LoadedWork[] };

/** A work order in the list of work: so many pieces, of which so many are done. */
export type WorkCard = Pick<LoadedWork, "id" | "display_id" | "part" | "state" | "ship_by" | "priority" | "tote" | "box"> & { pieces: number; picked: number; sorted: number };
export type WaveCard = Pick<LoadedWave, "id" | "name" | "kind"> & { orders: number; pieces: number; picked: number; mine: boolean };

const sum = (lines: Line[], of: (line: Line) => number): number => lines.reduce((total, line) => total + of(line), 0);
const piecesOf = (lines: Line[]): number => sum(lines, (line) => line.quantity - line.short_quantity);

export const toWorkCard = ({ id, display_id, part, state, ship_by, priority, tote, box, lines }: LoadedWork): WorkCard => ({
  id, display_id, part, state, ship_by, priority, tote, box,
  pieces: piecesOf(lines), picked: sum(lines, (line) => line.picked_quantity), sorted: sum(lines, (line) => line.sorted_quantity),
});

/** Only what can be picked counts: what waits leaves the wave when it is begun. */
export function toWaveCard({ id, name, kind, picker_id, work_orders }: LoadedWave, pickerId: string): WaveCard {
  const open = work_orders.filter(({ state }) => state === "ready" || state === "picking");
  const lines = open.flatMap((work) => work.lines);
  return { id, name, kind, orders: open.length, pieces: piecesOf(lines), picked: sum(lines, (line) => line.picked_quantity), mine: picker_id === pickerId };
}
