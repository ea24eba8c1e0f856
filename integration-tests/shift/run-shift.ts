import { SendGridDouble } from "../../demo/doubles/sendgrid";
import type { StoreProcess } from "../../demo/store/process";
import { adminOf, shopperOf } from "../../demo/walk/shop-client";
import { openCarriers } from "../faults/parcels/sides";
import { pickerAt } from "../setup/floor";
import { startTestStore } from "../setup/store";
import { chanceFrom } from "./chance";
import { checkAll } from "./checks";
import { workThrough } from "./day";
import type { Picker } from "./pick";
import { reportOf, type Report } from "./report";
import { newTally, type Shift } from "./shift";
import { buildSite } from "./site";

/** `instances`: stores over the one database; `pickers`: at each location. */
export type ShiftPlan = { orders: number; seed: number; locations: number; instances: number; pickers: number; minutes: number; tell?: (line: string) => void };

const NAMES = ["Anna", "Bela", "Cem", "Dana", "Emil", "Fina", "Goran", "Hedi"];

/** A random day of a warehouse through the store's own routes, over a database that holds the demo shop; and what is wrong after it. */
export async function runShift(database: string, plan: ShiftPlan): Promise<Report> {
  const carriers = await openCarriers(15_000);
  const sendgrid = new SendGridDouble();
  const SENDGRID_API_BASE_URL = await sendgrid.listen();
  const stores: StoreProcess[] = [];
  try {
    while (stores.length < plan.instances) stores.push(await startTestStore(database, { ...carriers.env, SENDGRID_API_BASE_URL, DOORSTEP_CLAIM_GRACE_SECONDS: "5" }));
    carriers.tell(stores[0]!.url);
    const admins = await Promise.all(stores.map(({ url }) => adminOf(url)));
    const shops = await Promise.all(stores.map(({ url }, n) => shopperOf(url, admins[n]!)));
    const site = await buildSite(admins[0]!, plan, chanceFrom(plan.seed));
    const pickers: Picker[] = [];
    for (const [place, location] of site.places.entries()) {
      for (let n = 0; n < plan.pickers; n += 1) {
        const name = `${NAMES[(place * plan.pickers + n) % NAMES.length]}-${place}${n}`;
        const { url } = stores[n % stores.length]!;
        pickers.push({ floor: await pickerAt(url, admins[0]!, location, name), location, name, chance: chanceFrom(plan.seed + 100 * (place + 1) + n), scans: 0 });
      }
    }
    const shift: Shift = {
      admins, shops, urls: stores.map(({ url }) => url), database, site, sides: carriers.sides, orders: new Map(), byDisplayId: new Map(), boxesOf: new Map(),
      errands: [], taken: new Set(), printed: new Map(), looks: new Map(), changing: [], faults: [], tally: newTally(),
    };
    const began = Date.now();
    await workThrough(shift, { ...plan, pickers });
    const minutes = (Date.now() - began) / 60_000;
    return reportOf(shift, await checkAll(shift), minutes);
  } finally {
    await Promise.all(stores.map((store) => store.stop()));
    await Promise.all([carriers.close(), sendgrid.close()]);
  }
}
