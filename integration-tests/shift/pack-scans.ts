import type { Json } from "../../demo/walk/shop-client";
import type { Picker } from "./pick";
import { asked, nowhere, type Shift } from "./shift";

type Packed = { work_order: Json; package: Json };

/** Takes the pieces out of the totes, scans each into the parcel, and closes it; refused, they go back into a tote. */
export async function packOrRefuse(shift: Shift, packer: Picker, work: Json, lines: Json[]): Promise<Packed | undefined> {
  const { hall, codeOf } = shift.site;
  const hand = `hand:${packer.name}`;
  const boxes = [...(shift.boxesOf.get(work.id as string) ?? [])];
  const wants = lines.map(({ inventory_item_id, picked_quantity, packed_quantity }) => ({ item: inventory_item_id as string, quantity: (picked_quantity as number) - (packed_quantity as number) }));
  const missing = wants.find(({ item }) => boxes.reduce((sum, box) => sum + hall.pieces(box, item), 0) < wants.filter((one) => one.item === item).reduce((sum, { quantity }) => sum + quantity, 0));
  if (missing) return void nowhere(shift, work.id as string, `work order ${work.id} says that ${missing.quantity} of ${codeOf.get(missing.item)} are picked, and not as many lie in ${boxes.join(", ")}; there are ${hall.around(missing.item)}`);
  for (const { item, quantity } of wants) {
    let left = quantity;
    for (const box of boxes) left -= hall.move(box, hand, item, left);
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
