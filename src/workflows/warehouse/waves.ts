import type { MedusaContainer } from "@medusajs/framework/types";
import { walkOf, type Stop, type WalkLine } from "../../modules/warehouse/rules/walk";
import type { ScanOutcome } from "../../modules/warehouse/rules/decide-scan";
import type { WaveInput } from "../../modules/warehouse/writes/waves";
import { badInput, Conflict, notFound } from "../../shared/errors";
import { withInstructions, type OrderInstructions } from "./instructions-of";
import { namesOf } from "./names-of";
import { refuseScan, type Scan } from "./pick";
import { warehouseOf } from "./room";

type Line = Omit<WalkLine, "bins"> & { bins: string[] | null; sorted_quantity: number };
type WorkOrder = { id: string; order_id: string; display_id: number; state: string; tote: string | null; box: number | null; lines: Line[] };
export type WaveView = {
  id: string; location_id: string; name: string; kind: string; picker_id: string | null; started_at: Date | null; done_at: Date | null; created_at: Date;
  /** Each with what its shopper asked for. */
  work_orders: (OrderInstructions & { id: string; display_id: number; state: string; tote: string | null; box: number | null; pieces: number; picked: number; sorted: number })[];
  /** What is still to be picked, in the order of the way. */
  walk: Stop[];
  /** The zones that the whole way leads through. */
  zones: string[];
  /** What was picked together, and how much of it lies in the box of its order. */
  pile: PileLine[];
};
export type PileLine = Pick<WalkLine, "id" | "work_order_id" | "display_id" | "sku" | "barcode" | "title" | "thumbnail" | "picked_quantity"> & { box: number; sorted_quantity: number };

/** The work orders by name, or `next`: so many of those that are ready and most urgent. */
export type WaveAsked = Omit<WaveInput, "work_order_ids" | "free"> & { work_order_ids?: string[]; next?: number };

/** Makes a wave of what is asked for. @throws 404; 409 where nothing is ready, or another was quicker; 400 for a kind that takes one work order and is given several */
export async function makeWave(container: MedusaContainer, { work_order_ids, next, ...wave }: WaveAsked, createdBy: string): Promise<WaveView> {
  const ids = work_order_ids ?? (await nextReady(container, wave.location_id, next ?? 1));
  if (!ids.length) throw new Conflict("Nothing is ready to be picked there that is not in a wave already", "nothing_ready");
  if (wave.kind === "single" && ids.length > 1) throw badInput("kind", "single is for one work order");
  return createWave(container, { ...wave, work_order_ids: ids, free: !work_order_ids }, createdBy);
}

/** The most urgent ready work orders of a location that are in no wave. */
export async function nextReady(container: MedusaContainer, location_id: string, size: number): Promise<string[]> {
  const works = await warehouseOf(container).listWorkOrders(
    { location_id, state: "ready", wave_id: null } as never, { select: ["id"], take: size, order: { priority: "DESC", ship_by: "ASC", id: "ASC" } as never }
  );
  return works.map(({ id }) => id);
}

/** Groups work orders of one location, to be picked together. @throws 404, 409, 400 */
export async function createWave(container: MedusaContainer, wave: WaveInput, createdBy: string): Promise<WaveView> {
  return waveView(container, await warehouseOf(container).createWave(wave, createdBy), null);
}

/** A wave with the way that is left. @throws 404 */
export async function waveView(container: MedusaContainer, id: string, zone: string | null): Promise<WaveView> {
  const [wave] = await warehouseOf(container).listWaves({ id }, { relations: ["work_orders", "work_orders.lines"] });
  if (!wave) throw notFound("wave", id);
  const works = await withInstructions(container, wave.work_orders as unknown as WorkOrder[]);
  const lines = works.flatMap((work) => work.lines.map((line) => ({ ...line, bins: line.bins ?? [], work_order_id: work.id, display_id: work.display_id, tote: work.tote })));
  const { location_id, name, kind, picker_id, started_at, done_at, created_at } = wave;
  return {
    id, location_id, name, kind, picker_id, started_at, done_at, created_at: created_at as unknown as Date,
    work_orders: works.map(told).sort((a, b) => a.display_id - b.display_id),
    walk: walkOf(lines, zone),
    pile: works.flatMap(pileOf).sort((a, b) => a.box - b.box),
    zones: [...new Set(lines.flatMap((line) => line.zone ?? []))].sort(),
  };
}

const told = ({ id, display_id, state, tote, box, instructions, gift_message, gift_receipt, leave_at, lines }: WorkOrder & OrderInstructions) =>
  ({ id, display_id, state, tote, box, instructions, gift_message, gift_receipt, leave_at, ...countsOf(lines) });

const countsOf = (lines: readonly Line[]) => ({
  pieces: lines.reduce((sum, line) => sum + line.quantity - line.short_quantity, 0), picked: lines.reduce((sum, line) => sum + line.picked_quantity, 0),
  sorted: lines.reduce((sum, line) => sum + line.sorted_quantity, 0),
});

const pileOf = ({ id: work_order_id, display_id, box, state, lines }: WorkOrder): PileLine[] =>
  box === null || state === "cancelled" ? [] : lines.filter((line) => line.picked_quantity > 0)
    .map(({ id, sku, barcode, title, thumbnail, picked_quantity, sorted_quantity }) => ({ id, work_order_id, display_id, box, sku, barcode, title, thumbnail, picked_quantity, sorted_quantity }));

/** Begins to pick it. @throws 404, 409 */
export async function startWave(container: MedusaContainer, id: string, pickerId: string): Promise<WaveView> {
  await warehouseOf(container).startWave(id, pickerId);
  return waveView(container, id, null);
}

/** Gives it to another, or back to all. @throws 404, 409 */
export async function handOverWave(container: MedusaContainer, id: string, to: string | null, by: string): Promise<WaveView> {
  await warehouseOf(container).handOverWave(id, to, by);
  return waveView(container, id, null);
}

/** Counts a scan for whoever of the wave needs the piece. @throws 404, 409 with the outcome as code */
export async function scanForWave(container: MedusaContainer, id: string, { zone = null, ...scan }: Scan & { zone?: string | null }, pickerId: string): Promise<WaveView> {
  const outcome: ScanOutcome = await warehouseOf(container).recordWaveScan(id, scan, pickerId, zone);
  refuseScan(outcome, scan.barcode);
  return waveView(container, id, zone);
}

/** @throws 404; 409 once it is begun */
export const dissolveWave = (container: MedusaContainer, id: string): Promise<void> => warehouseOf(container).dissolveWave(id);

/** `open`: those that are not picked yet, or those that are. */
export const waveFilters = ({ open, ...filters }: Record<string, unknown>): Record<string, unknown> => (open === undefined ? filters : { ...filters, done_at: open ? null : { $ne: null } });

type Listed = { id: string; picker_id: string | null; work_orders?: { id: string; state: string }[] };

/** Each with how many pieces it has, how many of them are picked, and who picks it. */
export async function withProgress<T extends Listed>(container: MedusaContainer, waves: T[]) {
  const ids = waves.flatMap(({ work_orders }) => (work_orders ?? []).map(({ id }) => id));
  const lines = ids.length ? await warehouseOf(container).listPickLines({ work_order_id: ids } as never, { take: null as never }) : [];
  const counted = lines as unknown as (Omit<Line, "bins"> & { work_order_id: string })[];
  const names = await namesOf(container, waves.flatMap(({ picker_id }) => picker_id ?? []));
  return waves.map((wave) => {
    const own = new Set((wave.work_orders ?? []).filter(({ state }) => state !== "cancelled").map(({ id }) => id));
    const of = counted.filter(({ work_order_id }) => own.has(work_order_id));
    return {
      ...wave, picker_name: wave.picker_id ? (names[wave.picker_id] ?? null) : null,
      pieces: of.reduce((sum, line) => sum + line.quantity - line.short_quantity, 0), picked: of.reduce((sum, line) => sum + line.picked_quantity, 0),
    };
  });
}
