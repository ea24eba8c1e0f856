import { setTimeout as pause } from "node:timers/promises";
import type { Json } from "../../demo/walk/shop-client";
import type { Chance } from "./chance";
import { noteWave, pickWave, pickWork } from "./errands";
import { packWork } from "./pack";
import type { Picker } from "./pick";
import { asked, type Shift } from "./shift";
import { doTask } from "./tasks";

const IDLE_MS = 1500;
const LOOK_MS = 3000;
type Over = () => boolean;

/** A day of one picker: what they have begun, then what the lead has laid out, then whatever there is to do. */
export async function pickerDay(shift: Shift, picker: Picker, over: Over): Promise<void> {
  while (!over()) {
    const work = await picker.floor.call("GET", "/work");
    const [mine] = work.mine as Json[];
    if (mine) {
      await pickWork(shift, picker, mine.id as string);
      continue;
    }
    const kinds = [
      () => doTask(shift, picker), () => packNext(shift, picker, work.to_pack as Json[]), () => pickNext(shift, picker, work.ready as Json[]), () => goOn(shift, picker, work.waves as Json[]),
    ];
    const first = picker.chance.upTo(kinds.length) - 1;
    let busy = await walkErrand(shift, picker);
    for (let n = 0; n < kinds.length && !busy; n += 1) busy = await kinds[(first + n) % kinds.length]!();
    if (!busy) await pause(IDLE_MS);
  }
}

async function walkErrand(shift: Shift, picker: Picker): Promise<boolean> {
  const errand = shift.errands.find(({ location, zones }) => location === picker.location && zones.length);
  if (!errand) return false;
  const zone = errand.zones.shift();
  const begun = await asked(shift, "a wave's start", () => picker.floor.call("POST", `/waves/${errand.wave.id}/start`, {}));
  if ("done" in begun) await pickWave(shift, picker, begun.done.wave as Json, zone);
  return true;
}

/** A wave that nobody has begun, that came to have more to pick, or that colleagues walk through by zones. */
async function goOn(shift: Shift, picker: Picker, waves: Json[]): Promise<boolean> {
  const open = waves.find(({ id }) => !shift.errands.some(({ wave, zones }) => wave.id === id && zones.length));
  if (!open) return false;
  const begun = await asked(shift, "a wave's start", () => picker.floor.call("POST", `/waves/${open.id}/start`, {}));
  if ("done" in begun) await pickWave(shift, picker, begun.done.wave as Json);
  return "done" in begun;
}

async function packNext(shift: Shift, picker: Picker, toPack: Json[]): Promise<boolean> {
  const [next] = toPack.filter(({ id }) => !shift.taken.has(id as string));
  if (!next) return false;
  shift.taken.add(next.id as string);
  const got = await packWork(shift, picker, next.id as string);
  shift.taken.delete(next.id as string);
  return got;
}

async function pickNext(shift: Shift, picker: Picker, ready: Json[]): Promise<boolean> {
  if (!ready.length) return false;
  if (picker.chance.of(0.2)) {
    await pickWork(shift, picker, ready[0]!.id as string);
    return true;
  }
  const begun = await asked(shift, "a wave", () => picker.floor.call("POST", "/waves", { kind: picker.chance.one(["batch", "cluster"]), size: picker.chance.upTo(7) + 1 }));
  if ("refused" in begun) return false;
  noteWave(shift, picker.location, begun.done.wave as Json);
  await pickWave(shift, picker, begun.done.wave as Json);
  return true;
}

/** The lead lets go of what waits for a person, lays out waves, and hands single parcels to a courier. */
export async function leadDay(shift: Shift, chance: Chance, over: Over): Promise<void> {
  const [admin] = shift.admins as [Shift["admins"][0]];
  while (!over()) {
    const { work_orders: waiting } = await admin("GET", "/admin/doorstep/work-orders?waiting_code[]=held&waiting_code[]=instructions&limit=50");
    for (const { id, state } of waiting as Json[]) if (!["cancelled", "shipped"].includes(state as string)) await asked(shift, "a release", () => admin("POST", `/admin/doorstep/work-orders/${id}/release`, {}));
    for (const location of shift.site.places) if (chance.of(0.4)) await layOut(shift, chance, location);
    if (chance.of(0.5)) await handOverOne(shift);
    await pause(LOOK_MS);
  }
}

async function layOut(shift: Shift, chance: Chance, location_id: string): Promise<void> {
  const { work_orders: ready } = await shift.admins[0]!("GET", `/admin/doorstep/work-orders?state=ready&location_id=${location_id}&limit=40`);
  const free = (ready as Json[]).filter(({ wave_id }) => !wave_id).slice(-6).map(({ id }) => id as string);
  if (free.length < 2) return;
  const kind = chance.one(["zone", "zone", "single"]);
  const made = await asked(shift, "a wave", () => shift.admins[0]!("POST", "/admin/doorstep/waves", { location_id, name: "From the lead", kind, work_order_ids: kind === "single" ? free.slice(0, 1) : free }));
  if ("refused" in made) return;
  const wave = made.done.wave as Json;
  noteWave(shift, location_id, wave);
  shift.errands.push({ location: location_id, wave, zones: kind === "zone" ? [...(wave.zones as string[])] : [undefined] });
}

/** The oldest parcel with a label goes; what has a label for an address that its order left gets another. */
export async function handOverOne(shift: Shift): Promise<boolean> {
  const [admin] = shift.admins as [Shift["admins"][0]];
  const { shipments } = await admin("GET", "/admin/doorstep/shipments?state=bought&order=created_at&limit=1");
  const [oldest] = shipments as Json[];
  if (!oldest) return false;
  const answer = await asked(shift, "handing over", () => admin("POST", `/admin/doorstep/shipments/${oldest.id}/ship`, {}));
  if ("refused" in answer && ["address_changed", "order_canceled", "wrong_state"].includes(answer.refused)) {
    const back = await asked(shift, "a label given back", () => admin("DELETE", `/admin/doorstep/packages/${oldest.package_id}/label`));
    if ("done" in back) shift.tally.givenBack += 1;
  }
  return true;
}
