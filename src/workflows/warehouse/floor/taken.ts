import type { MedusaContainer } from "@medusajs/framework/types";
import { goesThroughCustoms } from "../documents/customs/goes-through-customs";
import { warehouseOf } from "../room";
import { waveView, type WaveView } from "../waves";
import { workOrderView, type WorkOrderView } from "../work-order-view";
import { holdersOf, type Holder } from "./holders";
import type { FloorPicker } from "./session";
import { toWaveCard, toWorkCard, type LoadedWave, type LoadedWork, type WaveCard, type WorkCard } from "./work-cards";

export type Taken = { works: (WorkCard & { holder: Holder })[]; waves: (WaveCard & { holder: Holder })[] };
type Loaded = Omit<LoadedWave, "work_orders"> & { work_orders: (LoadedWave["work_orders"][number] & { picker_id: string | null })[] };

/** More than anybody looks through on a phone. */
const MOST = 50;

/** What colleagues at the picker's location are at. */
export async function takenHere(container: MedusaContainer, { id, location_id }: FloorPicker): Promise<Taken> {
  const warehouse = warehouseOf(container);
  const others = { location_id, picker_id: { $ne: id } };
  const [works, waves] = (await Promise.all([
    warehouse.listWorkOrders({ ...others, state: "picking", wave_id: null } as never, { relations: ["lines"], take: MOST, order: { started_at: "ASC" } as never }),
    warehouse.listWaves({ ...others, done_at: null } as never, { relations: ["work_orders", "work_orders.lines"], take: MOST, order: { started_at: "ASC" } as never }),
  ])) as unknown as [(LoadedWork & { picker_id: string })[], Loaded[]];
  const holders = await holdersOf(container, [...works, ...waves.flatMap(({ work_orders }) => work_orders)]);
  return {
    works: works.map((work) => ({ ...toWorkCard(work), holder: holders.get(work.id)! })),
    waves: waves.flatMap((wave) => {
      const holder = holderOfWave(wave, holders);
      const card = toWaveCard(wave, id);
      return holder && card.pieces > card.picked ? [{ ...card, holder }] : [];
    }),
  };
}

const holderOfWave = (wave: { picker_id: string | null; work_orders: { id: string; picker_id: string | null }[] }, holders: Map<string, Holder>): Holder | undefined =>
  wave.picker_id === null ? undefined : wave.work_orders.filter(({ picker_id }) => picker_id === wave.picker_id).flatMap(({ id }) => holders.get(id) ?? [])[0];

export type WorkHere = WorkOrderView & { holder: Holder | null; /** Whether its parcels cross a customs border; null while nobody knows where they go. */ crosses_customs: boolean | null };

/** A work order, and who is at it. @throws 404 */
export async function workHere(container: MedusaContainer, id: string): Promise<WorkHere> {
  const work = await workOrderView(container, id);
  const [holders, crosses_customs] = await Promise.all([holdersOf(container, [work]), goesThroughCustoms(container, work)]);
  return { ...work, holder: holders.get(id) ?? null, crosses_customs };
}

/** A wave, and who is at it. @throws 404 */
export async function waveHere(container: MedusaContainer, id: string, zone: string | null): Promise<WaveView & { holder: Holder | null }> {
  const wave = await waveView(container, id, zone);
  const works = (await warehouseOf(container).listWorkOrders({ wave_id: id } as never, { select: ["id", "picker_id"], take: null as never })) as unknown as { id: string; picker_id: string | null }[];
  return { ...wave, holder: holderOfWave({ ...wave, work_orders: works }, await holdersOf(container, works)) ?? null };
}
