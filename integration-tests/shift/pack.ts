import type { Json } from "../../demo/walk/shop-client";
import { packOrRefuse } from "./pack-scans";
import { reached } from "./customers";
import type { Picker } from "./pick";
import { asked, noteBox, type Shift } from "./shift";
import { stick } from "./stick";

const PATIENCE = 8;

/** Packs what is picked of a work order and gets the labels of its parcels, as far as the order allows it now; false where it allows nothing. */
export async function packWork(shift: Shift, packer: Picker, id: string): Promise<boolean> {
  let { work_order: work } = await packer.floor.call("GET", `/work-orders/${id}`);
  for (const { id: opened } of (work.packages as Json[]).filter(({ state }) => state === "voided")) noteBox(shift, id, `parcel:${opened}`);
  const closed = (work.packages as Json[]).length;
  if (work.state === "picked") work = await pack(shift, packer, work as Json);
  let got = (work.packages as Json[]).length > closed;
  for (const parcel of (work.packages as Json[]).filter(({ state }) => state === "packed")) got = (await label(shift, packer, parcel, work.order_id as string)) || got;
  return got;
}

/** In one parcel, or where there are several lines now and then in two. */
async function pack(shift: Shift, packer: Picker, work: Json): Promise<Json> {
  const lines = (work.lines as Json[]).filter(({ picked_quantity, packed_quantity }) => picked_quantity > packed_quantity);
  const [first] = lines;
  const some = lines.some(({ line_item_id }) => line_item_id !== first?.line_item_id) && packer.chance.of(0.2) ? lines.filter(({ line_item_id }) => line_item_id === first!.line_item_id) : lines;
  const packed = await packOrRefuse(shift, packer, work, some);
  if (!packed) return (await packer.floor.call("GET", `/work-orders/${work.id}`)).work_order as Json;
  shift.tally.parcels += 1;
  reached(shift, shift.orders.get(work.order_id as string), "packed");
  return some.length < lines.length ? pack(shift, packer, packed.work_order as Json) : (packed.work_order as Json);
}

/** Where the carrier is away it is asked again; where it does not know the address, the shopper is asked. */
async function label(shift: Shift, packer: Picker, parcel: Json, orderId: string): Promise<boolean> {
  const { tally, orders } = shift;
  const path = `/packages/${parcel.id}/label`;
  const order = orders.get(orderId)!;
  const side = packer.chance.one(shift.sides.filter(({ adapter }) => adapter === "easypost" || packer.location === shift.site.places[1]));
  let number: string | undefined;
  for (let n = 0; n < PATIENCE; n += 1) {
    if (packer.chance.of(0.08)) side.faults.add({ kind: packer.chance.one(["rate_limited", "server_error", "cut", "done_but_cut"] as const), match: side.requests[packer.chance.one(["rates", "buy"] as const)] });
    const times = packer.chance.of(0.1) ? 3 : 1;
    const answers = await Promise.all(Array.from({ length: times }, () => asked(shift, "a label", () => packer.floor.call("POST", path, { adapter: side.adapter }))));
    number = answers.flatMap((answer) => ("done" in answer ? (answer.done.shipment.tracking_number as string) : []))[0];
    if (number) break;
    const refused = answers.flatMap((answer) => ("refused" in answer ? answer.refused : []))[0]!;
    if (["carrier_unavailable", "busy"].includes(refused)) tally.labelTrouble += 1;
    else if (refused === "address_problem") {
      tally.addressRefused += 1;
      const address = { ...order.address, address_1: `Kastanienallee ${order.displayId}` };
      const answer = await asked(shift, "an address", () => shift.admins[0]!("POST", `/admin/orders/${orderId}`, { shipping_address: address }));
      if ("refused" in answer) return false;
      order.address = address;
    } else return false;
  }
  if (!number) return false;
  reached(shift, order, "labelled");
  await stick(shift, packer, parcel, { number, orderId });
  if (packer.chance.of(0.1)) await reprint(shift, packer, parcel);
  if (packer.chance.of(0.03)) {
    const back = await asked(shift, "a label given back", () => shift.admins[0]!("DELETE", `/admin/doorstep/packages/${parcel.id}/label`));
    if ("done" in back) tally.givenBack += 1;
  }
  if (packer.chance.of(0.04)) await recall(shift, parcel, orderId);
  return true;
}

/** Staff cancel the parcel's fulfilment in core's own screen: its label goes back by itself, and it is to get another. */
async function recall(shift: Shift, parcel: Json, orderId: string): Promise<void> {
  const admin = shift.admins[0]!;
  const { order } = await admin("GET", `/admin/orders/${orderId}?fields=*fulfillments`);
  const made = (order.fulfillments as Json[]).find(({ metadata, canceled_at, shipped_at }) => metadata?.doorstep_package_id === parcel.id && !canceled_at && !shipped_at);
  if (!made) return;
  const answer = await asked(shift, "a fulfilment that is canceled in core", () => admin("POST", `/admin/orders/${orderId}/fulfillments/${made.id}/cancel`, {}));
  shift.tally["done" in answer ? "recalled" : "tooLate"] += 1;
}

/** The label again, and the packing slip: papers tear. */
async function reprint(shift: Shift, packer: Picker, parcel: Json): Promise<void> {
  const { status } = await fetch(`${shift.urls[0]}/doorstep/floor/api/packages/${parcel.id}/label`, { redirect: "manual", headers: { cookie: packer.floor.cookie } });
  // Whoever canceled meanwhile had the parcel opened again.
  const stands = async (): Promise<boolean> => (await shift.admins[0]!("GET", `/admin/doorstep/packages/${parcel.id}`)).package.state !== "voided";
  if (status !== 200 && status !== 302 && (await stands())) shift.faults.push(`a label that is printed again answers ${status}`);
  const slip = await asked(shift, "a packing slip", () => shift.admins[0]!("GET", `/admin/doorstep/packages/${parcel.id}/documents/packing-slip`));
  if ("refused" in slip && (await stands())) shift.faults.push(`a packing slip that is printed again is refused: ${slip.refused}`);
  shift.tally.reprints += 1;
}
