import type { Json } from "../../demo/walk/shop-client";
import { asked, noteBox, noteWalk, type Shift } from "./shift";
import { doStop, type Picker, type PickStop } from "./pick";

/** More stops than any errand has, so that one which comes to no end is told. */
const MOST_STOPS = 400;

/** Picks one work order, as far as it can be picked. */
export async function pickWork(shift: Shift, picker: Picker, id: string): Promise<void> {
  const path = `/work-orders/${id}`;
  const begun = await asked(shift, "a start", () => picker.floor.call("POST", `${path}/start`, {}));
  if ("refused" in begun) return;
  const box = () => `work:${id}`;
  let work = begun.done.work_order as Json;
  noteWalk(shift, picker.location, work.lines as { bin: string }[], [work.display_id as number]);
  shift.tally.singles += 1;
  for (let n = 0; n < MOST_STOPS && work.state === "picking"; n += 1) {
    const line = (work.lines as Json[]).find(({ quantity, picked_quantity, short_quantity }) => quantity > picked_quantity + short_quantity);
    if (!line || work.picker_id !== picker.floor.picker.id) return;
    const quantity = line.quantity - line.picked_quantity - line.short_quantity;
    const stop: PickStop = { item: line.inventory_item_id, bin: line.bin, quantity, for: [{ line_id: line.id, work_order_id: id, order: work.order_id, tote: null, quantity }] };
    await doStop(shift, picker, { path, box }, stop);
    if (picker.chance.of(0.01)) await handOver(shift, picker, id);
    work = (await picker.floor.call("GET", path)).work_order as Json;
  }
  if (work.state === "picking") shift.faults.push(`work order ${id} comes to no end: ${JSON.stringify(work.lines)}`);
}

/** A colleague goes on with the same tote. */
async function handOver(shift: Shift, picker: Picker, id: string): Promise<void> {
  const { colleagues } = await picker.floor.call("GET", "/me");
  const [to] = colleagues as Json[];
  if (to) await asked(shift, "a hand-over", () => picker.floor.call("POST", `/work-orders/${id}/hand-over`, { to: to.id }));
}

/** Walks through a wave, or through a zone of it, until nothing of it is left. */
export async function pickWave(shift: Shift, picker: Picker, wave: Json, zone?: string): Promise<void> {
  const path = `/waves/${wave.id}`;
  const box = (tote: string | null) => `wave:${wave.id}${tote ? `:${tote.toUpperCase()}` : ""}`;
  const left = async (): Promise<Json> => (await picker.floor.call("GET", `${path}${zone ? `?zone=${zone}` : ""}`)).wave as Json;
  let now = await left();
  for (let n = 0; n < MOST_STOPS && (now.walk as Json[]).length; n += 1) {
    const stop = (now.walk as Json[])[0]!;
    for (const { id, tote } of now.work_orders as Json[]) noteBox(shift, id as string, box(tote as string | null));
    const orderOf = (displayId: number) => shift.byDisplayId.get(displayId)?.id;
    await doStop(shift, picker, { path, box, zone }, {
      item: stop.inventory_item_id, bin: stop.bin, quantity: stop.quantity, for: (stop.for as Json[]).map((one) => ({ ...one, order: orderOf(one.display_id as number) })) as PickStop["for"],
    });
    now = await left();
  }
  if ((now.walk as Json[]).length) shift.faults.push(`wave ${wave.id} comes to no end: ${JSON.stringify(now.walk)}`);
}

/** A wave that was just begun, by how it is picked and how far it leads. */
export function noteWave(shift: Shift, location: string, wave: Json): void {
  shift.tally.waves += 1;
  shift.tally.wavesByKind[wave.kind] = (shift.tally.wavesByKind[wave.kind] ?? 0) + 1;
  const walked = new Set((wave.walk as Json[]).flatMap((stop) => (stop.for as Json[]).map(({ display_id }) => display_id as number)));
  noteWalk(shift, location, wave.walk as { bin: string }[], [...walked]);
}
