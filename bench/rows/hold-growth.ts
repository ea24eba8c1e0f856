import type { GrowingQuestion } from "../in-store/growing-holds";
import type { Item } from "../in-store/item";
import { measureInTurn } from "../in-turn";
import type { Script } from "../script";
import type { Stores } from "../stores";
import { rowOf, type Row } from "../table";

/** `open`: how many holds are open at the most; there are ten at the least, and ten times as many at each step. */
export type HoldGrowth = { open: number; holds: number; warmUp: number };

const ask = <Answer>(script: Script, question: GrowingQuestion) => script.ask<Answer>(question);
const number = new Intl.NumberFormat("en");

/** What one hold costs, to one caller, beside the more and more that are open on its item. */
export async function holdGrowth(stores: Stores, { open, holds, warmUp }: HoldGrowth): Promise<Row[]> {
  const script = await stores.script("doorstep", "growing-holds");
  const items = new Map<string, Item>();
  for (let size = 10; size <= open; size *= 10) items.set(number.format(size), await ask<Item>(script, { open: size }));
  const samples = await measureInTurn([...items.keys()], (size) => ask<number>(script, { holdOf: items.get(size)! }), { rounds: holds, warmUp });
  await script.stop();
  const [least, ...more] = Object.keys(samples);
  return more.map((size) => rowOf(`one hold, p50, ${size} open on its item ÷ ${least}`, "ms", { against: samples[least!]!, doorstep: samples[size]! }));
}
