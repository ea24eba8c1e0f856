import type { Json } from "../../demo/walk/shop-client";
import type { Picker } from "./pick";
import { asked, type Shift } from "./shift";

/** What came out of a location's printer last. */
export type Printed = { number: string; orderId: string };

const STRANGE = ["wrong_label", "void_label"];
/** What became of a parcel while its label was on its way to it: the carton was opened, or left. */
const GONE = ["wrong_state", "void_label"];

/** A label is stuck on its parcel, and scanned there. Now and then another's, which lay in the printer, is stuck on first. */
export async function stick(shift: Shift, packer: Picker, parcel: Json, label: Printed): Promise<void> {
  const other = shift.printed.get(packer.location);
  shift.printed.set(packer.location, label);
  const scan = (code: string) => asked(shift, "a label's scan", () => packer.floor.call("POST", `/work-orders/${parcel.work_order_id}/label-scans`, { scan_id: `${packer.name}-${(packer.scans += 1)}`, code }));
  if (other && other.orderId !== label.orderId && packer.chance.of(0.15)) {
    const answer = await scan(other.number);
    // What goes together with it is packed and labelled at the same bench.
    const isTogether = "done" in answer && (answer.done.work_order.together as Json[]).some(({ order_id }) => order_id === other.orderId);
    if ("refused" in answer && STRANGE.includes(answer.refused)) shift.tally.wrongLabel += 1;
    else if (!isTogether && !("refused" in answer && GONE.includes(answer.refused))) shift.faults.push(`the label of another order is ${"done" in answer ? "taken" : answer.refused} on parcel ${parcel.id}`);
  }
  const own = await scan(label.number);
  if ("refused" in own && !GONE.includes(own.refused)) shift.faults.push(`parcel ${parcel.id} refuses its own label: ${own.refused}`);
  if ("done" in own) shift.tally.labelsChecked += 1;
}
