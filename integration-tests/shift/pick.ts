import type { Json } from "../../demo/walk/shop-client";
import type { pickerAt } from "../setup/floor";
import type { Chance } from "./chance";
import { reached } from "./customers";
import { asked, noteBox, type Shift } from "./shift";
import { binsOf, type ShiftBin } from "./site";

export type Picker = { floor: Awaited<ReturnType<typeof pickerAt>>; location: string; name: string; chance: Chance; scans: number };
/** What is picked: a work order, or a wave, with the box that its pieces go into. */
type Errand = { path: string; box(tote: string | null): string; zone?: string };
/** One stop of it: for whom, by work order. */
export type PickStop = { item: string; bin: string | null; quantity: number; for: { line_id: string; work_order_id: string; order?: string; tote: string | null; quantity: number }[] };

const SENT_AGAIN = 5;

async function send(shift: Shift, picker: Picker, { path, zone }: Errand, scan: Json): Promise<string> {
  const body = { scan_id: `${picker.name}-${(picker.scans += 1)}`, ...scan, ...(zone && { zone }) };
  const times = picker.chance.of(0.1) ? SENT_AGAIN : 1;
  const answers = await Promise.all(Array.from({ length: times }, () => asked(shift, "a scan", () => picker.floor.call("POST", `${path}/scans`, body))));
  const outcomes = [...new Set(answers.map((answer) => ("refused" in answer ? answer.refused : "accepted")))];
  if (outcomes.length > 1 && outcomes.includes("accepted") && !outcomes.includes("wrong_state")) shift.faults.push(`one scan, sent ${times} times, was answered ${outcomes.join(" and ")}`);
  shift.tally.scans += 1;
  shift.tally.repeated += times - 1;
  return outcomes.includes("accepted") ? "accepted" : outcomes[0]!;
}

/** Takes pieces in the hand, scans them, and puts them into the box, or back where the store refuses them. */
async function takeAndScan(shift: Shift, picker: Picker, errand: Errand, bin: ShiftBin, quantity: number, tote: string | null, scan: Json = {}): Promise<string> {
  const { hall, codeOf } = shift.site;
  const hand = `hand:${picker.name}`;
  return hall.inTurn(`${bin.location_id} ${bin.item}`, async () => {
    const taken = hall.move(bin.box, hand, bin.item, quantity);
    if (!taken) return "empty";
    const outcome = await send(shift, picker, errand, { barcode: codeOf.get(bin.item), bin: bin.code, quantity: taken, ...(tote && { tote }), ...scan });
    hall.move(hand, outcome === "accepted" ? errand.box((scan.tote as string | undefined) ?? tote) : bin.box, bin.item, taken);
    if (outcome === "accepted") shift.tally.piecesPicked += taken;
    return outcome;
  });
}

/** What goes wrong in a hurry, each refused by the store: another bin's piece, another bin's code, one piece too many, another's tote. */
async function blunder(shift: Shift, picker: Picker, errand: Errand, stop: PickStop, bin: ShiftBin): Promise<void> {
  const { tally, site } = shift;
  const here = site.bins.filter(({ location_id, item }) => location_id === picker.location && item !== stop.item);
  const { tote } = stop.for[0]!;
  if (picker.chance.of(0.04)) {
    const outcome = await takeAndScan(shift, picker, errand, picker.chance.one(here), 1, tote);
    if (outcome !== "empty" && outcome !== "accepted") tally.wrongItem += 1;
  }
  if (picker.chance.of(0.03)) {
    const outcome = await takeAndScan(shift, picker, errand, bin, 1, tote, { bin: picker.chance.one(here).code });
    if (outcome === "accepted") shift.faults.push(`a piece was taken from a bin that it does not lie in (${stop.item})`);
    else tally.wrongBin += 1;
  }
  if (picker.chance.of(0.03)) {
    const outcome = await takeAndScan(shift, picker, errand, bin, 1, tote, { quantity: 500 });
    if (outcome === "accepted") shift.faults.push("five hundred pieces were accepted where a few were wanted");
    else tally.tooMany += 1;
  }
  if (tote && picker.chance.of(0.05)) {
    const outcome = await takeAndScan(shift, picker, errand, bin, 1, tote, { tote: `${tote}-not` });
    if (outcome === "accepted") shift.faults.push("a tote was accepted that there is not");
    else tally.wrongTote += 1;
  }
}

/** Whether the stop's piece is wanted now, too: its order may have been changed while the picker's hand was in the bin. */
async function isWanted(picker: Picker, { path, zone }: Errand, { item }: PickStop): Promise<boolean> {
  const { wave, work_order } = await picker.floor.call("GET", `${path}${zone ? `?zone=${zone}` : ""}`);
  const open = (wave ? wave.walk : (work_order.lines as Json[]).filter((line) => line.quantity > line.picked_quantity + line.short_quantity)) as Json[];
  return open.some(({ inventory_item_id }) => inventory_item_id === item);
}

/** Does the stop as far as it can be done. What is nowhere is noted as short, for each order that misses it. */
export async function doStop(shift: Shift, picker: Picker, errand: Errand, stop: PickStop): Promise<void> {
  const bins = binsOf(shift.site, picker.location, stop.item).sort((a, b) => Number(b.code === stop.bin) - Number(a.code === stop.bin));
  for (const one of stop.for) noteBox(shift, one.work_order_id, errand.box(one.tote));
  await blunder(shift, picker, errand, stop, bins[0]!);
  // Into totes piece by piece of each order; else all at once, or what the hand holds.
  const [first] = stop.for;
  const wanted = first!.tote ? first!.quantity : picker.chance.of(0.3) ? picker.chance.upTo(stop.quantity) : stop.quantity;
  let looked = false;
  for (const bin of bins) {
    // Whoever finds the first bin empty looks into the second, or does not.
    if (looked && bins[0]!.lost > 0 && picker.chance.of(0.5)) break;
    looked = true;
    const outcome = await takeAndScan(shift, picker, errand, bin, wanted, first!.tote);
    if (outcome === "empty") continue;
    if ((outcome === "wrong_item" || outcome === "wrong_bin") && (await isWanted(picker, errand, stop))) shift.faults.push(`the right piece from its own bin was refused as ${outcome} (${stop.item}, ${bin.code})`);
    for (const one of stop.for) reached(shift, shift.orders.get(one.order ?? ""), "picking");
    return;
  }
  for (const { work_order_id, line_id, quantity } of stop.for) {
    const answer = await asked(shift, "a short pick", () => picker.floor.call("POST", `/work-orders/${work_order_id}/short-pick`, { line_id, quantity, reason: "not in its bin" }));
    if ("done" in answer) shift.tally.shorts += quantity;
  }
}
