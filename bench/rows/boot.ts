import { forBoth, pause } from "../in-turn";
import { residentMemory } from "../memory";
import type { Kind, Pair, Stores } from "../stores";
import { againstBare, rowOf, type Row } from "../table";

const SETTLING_MS = 5_000;

type Boot = { seconds: number; mebibytes: number };

async function boot(stores: Stores, kind: Kind): Promise<Boot> {
  const from = performance.now();
  const store = await stores.start(kind);
  const seconds = (performance.now() - from) / 1000;
  await pause(SETTLING_MS);
  const mebibytes = residentMemory(store);
  await store.stop();
  return { seconds, mebibytes };
}

/** Starts each store `boots` times in turn, one at a time: until it answers, and what it holds once it has settled. */
export async function bootAndMemory(stores: Stores, { boots }: { boots: number }): Promise<Row[]> {
  await forBoth((kind) => boot(stores, kind)); // fills the file cache
  const rounds: Pair<Boot>[] = [];
  for (let round = 0; round < boots; round += 1) rounds.push(await forBoth((kind) => boot(stores, kind), round));
  const samples = (value: (boot: Boot) => number) => againstBare({
    bare: rounds.map(({ bare }) => [value(bare)]),
    doorstep: rounds.map(({ doorstep }) => [value(doorstep)]),
  });
  return [
    rowOf("boot time, median", "s", samples(({ seconds }) => seconds)),
    rowOf("memory after boot, median", "MiB", samples(({ mebibytes }) => mebibytes)),
  ];
}
