import type { Json } from "../../demo/walk/shop-client";
import type { Picker } from "./pick";
import { asked, type Shift } from "./shift";

type Packed = { work_order: Json; package: Json };

/** Takes the pieces out of the totes, scans each into the parcel, and closes it; refused, they go back into a tote. */
export async function packOrRefuse(shift: Shift, packer: Picker, work: Json, lines: Json[]): Promise<Packed | undefined> {
  const { hall, codeOf } = shift.site;
  const hand = `hand:${packer.name}`;
  for (const { inventory_item_id: item, picked_quantity, packed_quantity } of lines) {
    const wanted = (picked_quantity as number) - (packed_quantity as number);
    let left = wanted;
    for (const box of shift.boxesOf.get(work.id as string) ?? []) left -= hall.move(box, hand, item as string, left);
    if (left) shift.faults.push(`work order ${work.id} says that ${wanted} of ${codeOf.get(item as string)} are picked, and ${left} lie in no tote of it`);
  }
  const held = hall.contents(hand);
  const scans = held.map(([item, quantity]) => ({ scan_id: `${packer.name}-${(packer.scans += 1)}`, barcode: codeOf.get(item)!, quantity }));
  if (packer.chance.of(0.03)) await packForeign(shift, packer, work, scans);
  const answer = await asked(shift, "packing", () => packer.floor.call<Packed & Json>("POST", `/work-orders/${work.id}/packages`, { scans, acknowledge_instructions: true }));
  const box = "done" in answer ? `parcel:${answer.done.package.id}` : `work:${work.id}`;
  for (const [item, quantity] of held) hall.move(hand, box, item, quantity);
  shift.boxesOf.set(work.id as string, new Set([...(shift.boxesOf.get(work.id as string) ?? []), `work:${work.id}`]));
  return "done" in answer ? answer.done : undefined;
}

/** A piece of another order, caught by its scan. */
async function packForeign(shift: Shift, packer: Picker, work: Json, scans: Json[]): Promise<void> {
  const wanted = new Set((work.lines as Json[]).map(({ inventory_item_id }) => inventory_item_id as string));
  const [foreign] = [...shift.site.codeOf].find(([item]) => !wanted.has(item)) ?? [];
  if (!foreign) return;
  const scan = { scan_id: `${packer.name}-${(packer.scans += 1)}`, barcode: shift.site.codeOf.get(foreign)!, quantity: 1 };
  const answer = await asked(shift, "packing", () => packer.floor.call("POST", `/work-orders/${work.id}/packages`, { scans: [...scans, scan], acknowledge_instructions: true }));
  if ("done" in answer) shift.faults.push(`a parcel was closed with a piece that its order does not want (${scan.barcode})`);
  else shift.tally.wrongItem += 1;
}
