import type { Json } from "../../demo/walk/shop-client";
import type { Picker } from "./pick";
import { asked, noteBox, nowhere, type Shift } from "./shift";
import { binsOf } from "./site";

/** Does one of the location's open tasks; false when there is none that nobody is at. */
export async function doTask(shift: Shift, picker: Picker): Promise<boolean> {
  const { tasks } = await shift.admins[0]!("GET", `/admin/doorstep/tasks?state=open&location_id=${picker.location}&limit=50`);
  const task = (tasks as Json[]).find(({ id }) => !shift.taken.has(id as string));
  if (!task) return false;
  shift.taken.add(task.id as string);
  const looks = shift.looks.get(task.id as string);
  await shift.site.hall.inTurn(`${picker.location} ${task.inventory_item_id}`, () => DO[task.kind as keyof typeof DO](shift, picker, task));
  shift.taken.delete(task.id as string);
  return looks === shift.looks.get(task.id as string);
}

const done = (shift: Shift, picker: Picker, task: Json, body: Json = {}) => asked(shift, `a task to ${task.kind}`, () => picker.floor.call("POST", `/tasks/${task.id}/done`, body));

const DO = {
  /** What lies in the bin is counted; from then on nobody believes in what is lost. */
  async recount(shift: Shift, picker: Picker, task: Json): Promise<void> {
    const bin = shift.site.bins.find(({ location_id, code }) => location_id === picker.location && code === task.bin)!;
    const answer = await done(shift, picker, task, { counted_quantity: shift.site.hall.pieces(bin.box, bin.item) });
    if ("refused" in answer) return;
    bin.lost = 0;
    shift.tally.counts += 1;
  },
  /** From a tote, a cart or an opened parcel of its work order back to where it was taken from. */
  async put_back(shift: Shift, picker: Picker, task: Json): Promise<void> {
    const { hall } = shift.site;
    const item = task.inventory_item_id as string;
    const { work_order } = await shift.admins[0]!("GET", `/admin/doorstep/work-orders/${task.work_order_id}`);
    for (const { id } of (work_order.packages as Json[]).filter(({ state }) => state === "voided")) noteBox(shift, task.work_order_id as string, `parcel:${id}`);
    const bin = binsOf(shift.site, picker.location, item).find(({ code }) => code === task.bin)!;
    const boxes = [...(shift.boxesOf.get(task.work_order_id as string) ?? [])];
    let left = task.quantity as number;
    if (boxes.reduce((sum, box) => sum + hall.pieces(box, item), 0) < left) return nowhere(shift, task.id as string, `${left} pieces of work order ${task.work_order_id} are to be put back, and not as many lie in ${boxes.join(", ")}; there are ${hall.around(item)}`);
    for (const box of boxes) left -= hall.move(box, `hand:${picker.name}`, item, left);
    const answer = await done(shift, picker, task);
    const back = "done" in answer ? bin.box : `work:${task.work_order_id}`;
    hall.move(`hand:${picker.name}`, back, item, Infinity);
    if ("done" in answer) shift.tally.putBacks += 1;
  },
  /** Two pieces out of the first reserve bin that the store names; of some items nothing lies in any. */
  async replenish(shift: Shift, picker: Picker, task: Json): Promise<void> {
    const { bins, hall } = shift.site;
    const box = (code: unknown) => bins.find((bin) => bin.location_id === picker.location && bin.code === code)!.box;
    const [item, from] = [task.inventory_item_id as string, (task.from as Json[])[0]?.bin];
    const brought = from ? hall.move(box(from), `hand:${picker.name}`, item, 2) : 0;
    const answer = await done(shift, picker, task, { brought_quantity: brought, from_bin: from ?? null });
    if (from) hall.move(`hand:${picker.name}`, box("done" in answer ? task.bin : from), item, Infinity);
    if ("done" in answer) shift.tally.replenished += 1;
  },
};
