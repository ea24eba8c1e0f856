import { parseArgs } from "node:util";
import { endWithStores } from "../../demo/store/process";
import { freshDatabase } from "../setup/store";
import { start, stop } from "../setup/database";
import { tableOf } from "./report";
import { runShift, type ShiftPlan } from "./run-shift";

const USUAL = { orders: 500, seed: 7, locations: 2, instances: 2, pickers: 3, minutes: 0 };
type Name = keyof typeof USUAL;

/** @throws Error for what is not a whole number */
function askedPlan(): ShiftPlan {
  const options = Object.fromEntries(Object.keys(USUAL).map((name) => [name, { type: "string" }])) as Record<Name, { type: "string" }>;
  const { values } = parseArgs({ options });
  const plan = Object.fromEntries(Object.entries(USUAL).map(([name, usual]) => {
    const given = values[name as Name] ?? String(usual);
    if (!/^\d+$/.test(given)) throw new Error(`--${name} must be a whole number, not ${given}`);
    return [name, Number(given)];
  })) as Record<Name, number>;
  return { ...plan, tell: (line) => console.error(line), minutes: plan.minutes || 10 + Math.ceil(plan.orders / 8) };
}

/** A shift at the keyboard: `npm run shift -- --orders 100 --seed 3`. Ends with 1 when anything is wrong. */
async function run(): Promise<boolean> {
  const plan = askedPlan();
  await start();
  try {
    const report = await runShift(await freshDatabase(), plan);
    console.log(`\nA shift of ${plan.orders} orders, seed ${plan.seed}, ${plan.instances} instances, ${plan.pickers} pickers a location\n\n${tableOf(report)}`);
    return report.faults.length === 0;
  } finally {
    await stop();
  }
}

endWithStores();
run().then((right) => process.exit(right ? 0 : 1), (error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exit(1);
});
