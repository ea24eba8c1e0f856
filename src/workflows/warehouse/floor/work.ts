import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { warehouseOf } from "../room";
import { withPlaces, type TaskPlaces } from "../tasks";
import type { FloorPicker } from "./session";
import { takenHere, type Taken } from "./taken";
import { toSort, type SortCard } from "./to-sort";
import { toWaveCard, toWorkCard, type LoadedWave, type LoadedWork, type WaveCard, type WorkCard } from "./work-cards";

/** More than anybody looks through on a phone; the most urgent come first. */
const MOST = 50;
const URGENT_FIRST = { priority: "DESC", ship_by: "ASC", id: "ASC" } as const;

export type FloorTask = TaskPlaces & {
  id: string; kind: string; title: string; sku: string | null; barcode: string | null; bin: string; quantity: number | null; reason: string; note: string | null;
};
export type FloorWork = {
  /** What the picker has begun, then what anybody may begin. */
  mine: WorkCard[]; waves: WaveCard[]; to_sort: SortCard[]; to_pack: WorkCard[]; ready: WorkCard[]; tasks: FloorTask[];
  /** What colleagues are at, and who. */
  taken: Taken;
  counts: { ready: number; waiting: number; to_pack: number; tasks: number };
};

/** What is picked and not packed, or packed into a parcel that has no label yet. Parcels that wait for their driver, or for the shopper, may be many, and are nobody's work here. */
async function toPackHere(container: MedusaContainer, location_id: string): Promise<object> {
  const unlabelled = await warehouseOf(container).listPackages({ location_id, state: "packed" }, { select: ["id", "work_order_id"] as never, take: null as never }) as unknown as { work_order_id: string }[];
  return { $or: [{ state: "picked" }, { state: "packed", collect: false, id: unlabelled.map(({ work_order_id }) => work_order_id) }] };
}

/** What there is to do at the picker's location. */
export async function floorWork(container: MedusaContainer, picker: FloorPicker): Promise<FloorWork> {
  const { id, location_id } = picker;
  const warehouse = warehouseOf(container);
  const works = (which: object, order: object = URGENT_FIRST) =>
    warehouse.listAndCountWorkOrders({ location_id, ...which } as never, { relations: ["lines"], take: MOST, order } as never) as unknown as Promise<[LoadedWork[], number]>;
  const [[mine], [ready, readyCount], [toPack, toPackCount], [, waiting], waves, [tasks, taskCount], to_sort, taken] = await Promise.all([
    works({ state: "picking", picker_id: id, wave_id: null }),
    works({ state: "ready", wave_id: null }),
    toPackHere(container, location_id).then((which) => works(which, { picked_at: "ASC", id: "ASC" })),
    warehouse.listAndCountWorkOrders({ location_id, state: "waiting" } as never, { select: ["id"], take: 1 }),
    warehouse.listWaves({ location_id, done_at: null, $or: [{ picker_id: id }, { picker_id: null }] } as never, { relations: ["work_orders", "work_orders.lines"], take: MOST, order: { created_at: "ASC" } }),
    warehouse.listAndCountTasks({ location_id, state: "open" }, { take: MOST, order: { created_at: "ASC" } }),
    toSort(container, location_id),
    takenHere(container, picker),
  ]);
  return {
    mine: mine.map(toWorkCard), ready: ready.map(toWorkCard), to_pack: toPack.map(toWorkCard), to_sort, taken,
    waves: (waves as unknown as LoadedWave[]).map((wave) => toWaveCard(wave, id)).filter(({ pieces, picked }) => pieces > picked),
    tasks: (await withPlaces(container, tasks)).map(({ id, kind, title, sku, barcode, bin, quantity, reason, note, from, count_in }) => ({ id, kind, title, sku, barcode, bin, quantity, reason, note, from, count_in })),
    counts: { ready: readyCount, waiting, to_pack: toPackCount, tasks: taskCount },
  };
}

/** The picker, where they are, and to whom they can hand over. */
export async function floorMe(container: MedusaContainer, picker: FloorPicker) {
  const [[location], colleagues] = await Promise.all([
    container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: picker.location_id }),
    warehouseOf(container).listPickers({ location_id: picker.location_id, active: true }, { take: 200, order: { name: "ASC" } }),
  ]);
  return {
    picker: { id: picker.id, name: picker.name }, location: { id: picker.location_id, name: location?.name ?? "" },
    colleagues: colleagues.filter(({ id }) => id !== picker.id).map(({ id, name }) => ({ id, name })),
  };
}
