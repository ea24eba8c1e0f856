import { parseArgs } from "node:util";
import { endWithStores, medusa } from "../demo/store/process";
import { machine } from "./machine";
import { bootAndMemory } from "./rows/boot";
import { completeCart } from "./rows/complete-cart";
import { holdGrowth } from "./rows/hold-growth";
import { hotItem } from "./rows/hot-item";
import { analyticsRow, listsRow, ordersRow, todayRow } from "./rows/order-lists";
import { pickPackShip } from "./rows/pick-pack-ship";
import { sale } from "./rows/sale";
import { soldOut } from "./rows/sold-out";
import { trackerGrowth } from "./rows/trackers";
import { webhooks } from "./rows/webhooks";
import { longPast, openWork } from "./rows/warehouse-size";
import { prepareStores, type Stores } from "./stores";
import { tableOf, type Row } from "./table";

/** How much is measured where nothing else is asked for; bench/README.md tells what each is. */
const COUNTS = {
  carts: 300, concurrency: 1, "warm-up": 30, boots: 8, rounds: 10, seconds: 10, callers: 64,
  answers: 300, holds: 200, open: 10_000, sales: 3, units: 20, buyers: 60, trackers: 100_000,
  orders: 60, asks: 40, work: 10_000, past: 1_000_000,
};
type Count = keyof typeof COUNTS;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    ...(Object.fromEntries(Object.keys(COUNTS).map((name) => [name, { type: "string" }])) as Record<Count, { type: "string" }>),
    fresh: { type: "boolean", default: false },
    "no-build": { type: "boolean", default: false },
  },
});

type Counts = Record<Count, number> & { warmUp: number };

const ROWS: Record<string, (stores: Stores, counts: Counts) => Promise<Row[]>> = {
  "complete-cart": completeCart, boot: bootAndMemory, "hot-item": hotItem, "sold-out": soldOut, "hold-growth": holdGrowth, sale, webhooks, trackers: trackerGrowth,
  "pick-pack-ship": pickPackShip, "open-work": openWork, "long-past": longPast,
  today: todayRow, "orders-on-the-way": ordersRow, analytics: analyticsRow, lists: listsRow,
};

/** @throws Error for what is not a whole number */
function askedCounts(): Counts {
  const asked = Object.entries(COUNTS).map(([name, usual]) => {
    const given = values[name as Count] ?? usual;
    if (!/^[1-9]\d*$/.test(String(given))) throw new Error(`--${name} must be a whole number from 1, not ${given}`);
    return [name, Number(given)];
  });
  const counts = Object.fromEntries(asked) as Record<Count, number>;
  return { ...counts, warmUp: counts["warm-up"] };
}

/** Each row has the databases for itself: what one leaves behind, the next would work off in the background. */
async function measure(row: string, counts: Counts, fresh: boolean): Promise<Row[]> {
  const stores = await prepareStores(fresh);
  try {
    return await ROWS[row]!(stores, counts);
  } finally {
    await stores.close();
  }
}

async function run(): Promise<void> {
  const counts = askedCounts();
  const asked = positionals.length ? positionals : Object.keys(ROWS);
  const unknown = asked.filter((row) => !ROWS[row]);
  if (unknown.length) throw new Error(`No such row: ${unknown.join(", ")}. There are: ${Object.keys(ROWS).join(", ")}`);
  if (!values["no-build"]) await medusa(["plugin:build"], { env: {} });
  const rows: Row[] = [];
  for (const [n, row] of asked.entries()) rows.push(...(await measure(row, counts, values.fresh && n === 0)));
  console.log(`\n${machine()}\n\n${tableOf(rows)}`);
}

endWithStores();
run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
);
