import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { medusa } from "../demo/store/process";
import { bootAndMemory } from "./rows/boot";
import { completeCart } from "./rows/complete-cart";
import { prepareStores, type Stores } from "./stores";
import { tableOf, type Row } from "./table";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    carts: { type: "string", default: "300" },
    concurrency: { type: "string", default: "1" },
    "warm-up": { type: "string", default: "30" },
    boots: { type: "string", default: "8" },
    fresh: { type: "boolean", default: false },
    "no-build": { type: "boolean", default: false },
  },
});

const ROWS: Record<string, (stores: Stores) => Promise<Row[]>> = {
  "complete-cart": (stores) =>
    completeCart(stores, { carts: count("carts"), concurrency: count("concurrency"), warmUp: count("warm-up") }),
  boot: (stores) => bootAndMemory(stores, { boots: count("boots") }),
};

function count(option: "carts" | "concurrency" | "warm-up" | "boots"): number {
  const given = Number(values[option]);
  if (!Number.isInteger(given) || given < 1) throw new Error(`--${option} must be a whole number from 1, not ${values[option]}`);
  return given;
}

async function run(): Promise<void> {
  const asked = positionals.length ? positionals : Object.keys(ROWS);
  const unknown = asked.filter((row) => !ROWS[row]);
  if (unknown.length) throw new Error(`No such row: ${unknown.join(", ")}. There are: ${Object.keys(ROWS).join(", ")}`);
  if (!values["no-build"]) await medusa(["plugin:build"], { env: {} });
  const stores = await prepareStores(values.fresh);
  try {
    const rows: Row[] = [];
    for (const row of asked) rows.push(...(await ROWS[row]!(stores)));
    console.log(`\n${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}\n\n${tableOf(rows)}`);
  } finally {
    await stores.close();
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
);
