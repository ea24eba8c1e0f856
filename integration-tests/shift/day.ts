import { setTimeout as pause } from "node:timers/promises";
import { handOver, OPEN_DAY } from "../../demo/walk/pickup-days";
import type { Json } from "../../demo/walk/shop-client";
import { rowsOf } from "../setup/sql";
import { throng } from "../setup/throng";
import { chanceFrom } from "./chance";
import { customersIn } from "./customers";
import { handOverOne, leadDay, pickerDay } from "./people";
import type { Picker } from "./pick";
import { asked, type Shift } from "./shift";

/** `tell`: hears how far the shift is, and what went wrong since, twice a minute. */
export type Plan = { orders: number; seed: number; pickers: Picker[]; minutes: number; tell?: (line: string) => void };

const AT_ONCE = 3;
const TELL_MS = 30_000;
const LEFT = `
  select (select count(*) from doorstep_work_order w where w.state not in ('shipped', 'cancelled') and not (w.state = 'packed' and not exists (
      select 1 from doorstep_package p where p.work_order_id = w.id and p.state = 'packed')))::int as open,
    (select count(*) from doorstep_work_order where state not in ('shipped', 'cancelled'))::int as unsent,
    (select count(*) from doorstep_warehouse_task where state = 'open')::int as tasks,
    (select count(*) from doorstep_jobs.job where name = 'doorstep' and state in ('created', 'retry', 'active') and start_after < now() + interval '5 seconds' and data->>'work' = 'follow-order')::int as due`;
type Left = { open: number; unsent: number; tasks: number; due: number };

/** From the first order to the last parcel: customers, pickers and the lead all at once. */
export async function workThrough(shift: Shift, { orders, seed, pickers, minutes, tell }: Plan): Promise<void> {
  let over = false;
  const place = await customersIn(shift);
  let placed = 0;
  const selling = throng(Array.from({ length: orders }, (_, n) => n), AT_ONCE, (n) => place(n, chanceFrom(seed * 10_007 + n)).then(() => void (placed += 1)));
  const people = [...pickers.map((picker) => pickerDay(shift, picker, () => over)), leadDay(shift, chanceFrom(seed + 1), () => over)];
  const working = Promise.all(people).catch((error: unknown) => {
    shift.faults.push(`somebody stopped working: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    over = true;
  });
  const end = Date.now() + minutes * 60_000;
  const left = async (): Promise<Left> => (await rowsOf<Left>(shift.database, LEFT))[0]!;
  let told = 0;
  const telling = tell && setInterval(() => {
    shift.faults.slice(told).forEach(tell);
    told = shift.faults.length;
    void left().then(({ open, unsent, tasks }) => tell(`${placed} of ${orders} orders placed; ${open} to pick or pack, ${unsent} not sent, ${tasks} tasks, ${told} faults`));
  }, TELL_MS);
  await selling.catch((error: unknown) => shift.faults.push(`the shop stopped selling: ${String(error)}`));
  for (;;) {
    await Promise.all(shift.changing);
    const { open, unsent, tasks, due } = await left();
    if (over || (!open && !unsent && !tasks && !due && placed === orders)) break;
    if (Date.now() > end) {
      shift.faults.push(`the shift was not over after ${minutes} minutes: ${JSON.stringify({ placed, open, unsent, tasks, due })}`);
      break;
    }
    if (!open && !tasks && !due) await endOfDay(shift);
    await pause(700);
  }
  over = true;
  clearInterval(telling);
  await working;
}

/** Manifests, then the drivers; what may not leave with them is looked at one by one. */
async function endOfDay(shift: Shift): Promise<void> {
  const [admin] = shift.admins as [Shift["admins"][0]];
  for (const location_id of shift.site.places) {
    await asked(shift, "a manifest", () => admin("POST", "/admin/doorstep/manifests", { location_id }));
    await asked(shift, "a pickup", async () => {
      const { pickups } = await admin("POST", "/admin/doorstep/pickups", { location_id, date: OPEN_DAY });
      return handOver(admin, (pickups as Json[]).flatMap(({ package_ids }) => package_ids as string[]));
    });
  }
  await handOverOne(shift);
}
