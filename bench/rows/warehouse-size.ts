import { pickerAt } from "../../integration-tests/setup/floor";
import { locationId } from "../../integration-tests/setup/stock-shop";
import { adminOf } from "../../demo/walk/shop-client";
import { inTurn, measureInTurn } from "../in-turn";
import { quiet } from "../quiet";
import type { Stores } from "../stores";
import { rowOf, type Row } from "../table";
import { QUESTIONS, type Desk } from "../work/questions";
import { seedWork, type WorkToSeed } from "../work/seed";

const SIDES = ["few", "many"] as const;
type Sizes = Record<(typeof SIDES)[number], WorkToSeed>;
type Asked = { asks: number; warmUp: number };

/** The same store twice, beside more or less work; each question is asked of both in turn. A wave that is begun leaves ten fewer. */
async function compare(stores: Stores, sizes: Sizes, what: string, { asks, warmUp }: Asked): Promise<Row[]> {
  const desks = await inTurn(SIDES, async (side): Promise<Desk & { stop(): Promise<void> }> => {
    const database = await stores.copyOf("doorstep");
    await seedWork(database, sizes[side]);
    const store = await stores.start("doorstep", { DATABASE_URL: database });
    const admin = await adminOf(store.url);
    const location = await locationId(admin, "Hamburg");
    await quiet(database);
    return { admin, location, floor: await pickerAt(store.url, admin, location), stop: () => store.stop() };
  });
  const rows: Row[] = [];
  for (const [question, ask] of Object.entries(QUESTIONS)) {
    const timed = async (side: (typeof SIDES)[number]) => {
      const from = performance.now();
      await ask(desks[side]);
      return performance.now() - from;
    };
    const rounds = question === "a wave of ten" ? WAVES : { rounds: asks, warmUp };
    const samples = await measureInTurn(SIDES, timed, rounds);
    rows.push(rowOf(`${question}, p50, ${what}`, "ms", { against: samples.few, doorstep: samples.many }));
  }
  for (const side of SIDES) await desks[side].stop();
  return rows;
}

/** So few that a hundred open orders have them: thirty of Hamburg's fifty are ready. */
const WAVES = { rounds: 2, warmUp: 1 };
const number = new Intl.NumberFormat("en");
const LEAST = { open: 100, past: 10_000 };

export type WarehouseSize = { asks: number; warmUp: number; work: number; past: number };

/** What the lists, the board, the floor and the figures take beside much open work, and beside a long past. */
export async function openWork(stores: Stores, { asks, warmUp, work }: WarehouseSize): Promise<Row[]> {
  return compare(stores, { few: LEAST, many: { ...LEAST, open: work } }, `${number.format(work)} open orders ÷ ${LEAST.open}`, { asks, warmUp });
}

export async function longPast(stores: Stores, { asks, warmUp, past }: WarehouseSize): Promise<Row[]> {
  const [few, many] = [{ ...LEAST, open: 1000 }, { open: 1000, past }];
  return compare(stores, { few, many }, `${number.format(past)} orders sent before ÷ ${number.format(few.past)}`, { asks, warmUp });
}
