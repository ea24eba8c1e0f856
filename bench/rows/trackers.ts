import { adminOf } from "../../demo/walk/shop-client";
import { measureInTurn } from "../in-turn";
import type { Stores } from "../stores";
import { rowOf, type Row } from "../table";
import { fillTrackers } from "../tracker-rows";

/** How many trackers there are at the most; at the least a hundredth of them. */
export type TrackerGrowth = { trackers: number; answers: number; warmUp: number };

const BOARD = "/admin/doorstep/trackers?exception=any&snoozed=false&order=exception_since&limit=20";
const PATHS = {
  "a page of exceptions": BOARD, "of one kind": BOARD.replace("exception=any", "exception=stall"), "found by number": `${BOARD}&q=SIM00000000`, "their counts": "/admin/doorstep/tracker-counts",
};

/** What the board of exceptions, and taking what is due, cost beside many trackers, against few; two stores that differ in nothing else. */
export async function trackerGrowth(stores: Stores, { trackers, answers, warmUp }: TrackerGrowth): Promise<Row[]> {
  const databases = { few: stores.databaseUrl("doorstep"), many: await stores.copyOf("doorstep") };
  await fillTrackers(databases.few, trackers / 100);
  await fillTrackers(databases.many, trackers);
  const running = { few: await stores.start("doorstep", { DATABASE_URL: databases.few, MEDUSA_WORKER_MODE: "server" }), many: await stores.start("doorstep", { DATABASE_URL: databases.many, MEDUSA_WORKER_MODE: "server" }) };
  const admins = { few: await adminOf(running.few.url), many: await adminOf(running.many.url) };
  const rows: Row[] = [];
  const told = (what: string) => `${what}, p50, ${trackers} trackers ÷ ${trackers / 100}`;
  for (const [what, path] of Object.entries(PATHS)) {
    const ask = async (side: "few" | "many") => {
      const from = performance.now();
      await admins[side]("GET", path);
      return performance.now() - from;
    };
    const samples = await measureInTurn(["few", "many"] as const, ask, { rounds: answers, warmUp });
    rows.push(rowOf(told(what), "ms", { against: samples.few, doorstep: samples.many }));
  }
  await Promise.all([running.few.stop(), running.many.stop()]);
  const scripts = { few: await stores.script("doorstep", "due-trackers", { DATABASE_URL: databases.few }), many: await stores.script("doorstep", "due-trackers", { DATABASE_URL: databases.many }) };
  const samples = await measureInTurn(["few", "many"] as const, (side) => scripts[side].ask<number>({ take: 10 }), { rounds: answers, warmUp });
  rows.push(rowOf(told("ten that are due, taken with their work"), "ms", { against: samples.few, doorstep: samples.many }));
  await Promise.all([scripts.few.stop(), scripts.many.stop()]);
  return rows;
}
