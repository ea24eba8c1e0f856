import { forBoth } from "../in-turn";
import { residentMemory } from "../memory";
import { shopperAt } from "../shopper";
import type { Kind, Pair, Stores } from "../stores";
import { againstBare, rowOf, type Row } from "../table";

export type CompleteCart = { carts: number; concurrency: number; warmUp: number };

/**
 * Both stores run at once; each round prepares `concurrency` carts in each store, then completes them, one store after
 * the other. Only the completion is timed, and the first `warmUp` carts are left out.
 */
export async function completeCart(stores: Stores, { carts, concurrency, warmUp }: CompleteCart): Promise<Row[]> {
  const running = await forBoth((kind) => stores.start(kind));
  const shoppers = await forBoth((kind) => shopperAt(running[kind].url));
  const samples: Pair<number[][]> = { bare: [], doorstep: [] };
  const skipped = Math.ceil(warmUp / concurrency);
  const many = <T>(one: () => Promise<T>) => Promise.all(Array.from({ length: concurrency }, one));
  for (let round = 0; round < skipped + Math.ceil(carts / concurrency); round += 1) {
    const ready = await forBoth((kind) => many(() => shoppers[kind].prepareCart()), round);
    const took = await forBoth((kind: Kind) => Promise.all(ready[kind].map((id) => shoppers[kind].complete(id))), round);
    if (round < skipped) continue;
    samples.bare.push(took.bare);
    samples.doorstep.push(took.doorstep);
  }
  const memory = await forBoth(async (kind) => [[residentMemory(running[kind])]]);
  await forBoth((kind) => running[kind].stop());
  const what = concurrency === 1 ? "complete-cart" : `complete-cart, ${concurrency} at once`;
  return [
    rowOf(`${what}, p50`, "ms", againstBare(samples)),
    rowOf(`${what}, p99`, "ms", againstBare(samples), 0.99),
    rowOf("memory after that load", "MiB", againstBare(memory)),
  ];
}
