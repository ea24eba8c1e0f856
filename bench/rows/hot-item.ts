import type { Rush, RushAnswer } from "../in-store/callers";
import { measureInTurn } from "../in-turn";
import { unitsPerSecond } from "../pgbench/run";
import type { Script } from "../script";
import type { Stores } from "../stores";
import { rowOf, type Row } from "../table";

export type HotItem = Rush & { rounds: number };

/** All call for units of one item at once, a new item each round: Doorstep's holds, core's reservations, and PostgreSQL's bare updates. */
export async function hotItem(stores: Stores, { rounds, callers, seconds }: HotItem): Promise<Row[]> {
  const rush: Rush = { callers, seconds };
  const holds = await stores.script("doorstep", "doorstep-holds");
  const core = await stores.script("bare", "core-reservations");
  const inVain = { doorstep: 0, core: 0 };
  const rushTo = async (side: keyof typeof inVain, script: Script) => {
    const answer = await script.ask<RushAnswer>(rush);
    inVain[side] += answer.inVain;
    return answer.perSecond;
  };
  const sides = {
    doorstep: () => rushTo("doorstep", holds),
    core: () => rushTo("core", core),
    pgbench: () => unitsPerSecond(stores.databaseUrl("bare"), rush),
  };
  const samples = await measureInTurn(["doorstep", "core", "pgbench"] as const, (side) => sides[side](), { rounds, warmUp: 1 });
  await holds.stop();
  await core.stop();
  const what = `one hot item, ${callers} callers: holds`;
  return [
    rowOf(`${what} ÷ core's reservations under its lock`, "per s", { against: samples.core, doorstep: samples.doorstep }),
    { what: `${what} that were waited for in vain, with core's reservations`, against: String(inVain.core), doorstep: String(inVain.doorstep) },
    rowOf(`${what} ÷ pgbench's one-row updates`, "per s", { against: samples.pgbench, doorstep: samples.doorstep }),
  ];
}
