import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDoubles, type Doubles } from "../../demo/doubles/start";
import { adminOf, type Call, type Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { walk } from "../../demo/walk/walk";
import { makeGoods, type Goods } from "../setup/stock-shop";
import { freshDatabase } from "../setup/store";
import { until } from "../setup/until";
import { accountOf, booksOf, type Account } from "./accounts";
import { startPhoenix, type Phoenix } from "./phoenix";
import { spread } from "./seeded";

/** A run repeats with the same seed; more points than CI's few are tried by hand: `DOORSTEP_FAULT_POINTS=100 npm run test:faults`. */
const SEED = Number(process.env.DOORSTEP_FAULT_SEED ?? 7);
const POINTS = Number(process.env.DOORSTEP_FAULT_POINTS ?? 10);
jest.setTimeout(600_000 + POINTS * 120_000);

const STOCK = 3;
/** Whatever else a shopper hears of between: a storm, a driver on the way. */
const LAST_MAILS = ["order_confirmed", "shipped", "delivered"];
/** Of these, what nobody needs to hear any more, where a store was away so long that it learns of the end together with it. */
const MAY_BE_OVERTAKEN = ["shipped"];
const SCANS = ["Delivered, front door", "Departed facility", "Out for delivery", "Weather delay"];

let database: string, folder: string;
let doubles: Doubles;
let store: Phoenix | undefined;
let env: Record<string, string | undefined>;

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "doorstep-faults-"));
  doubles = await startDoubles();
  env = { ...doubles.env, DOORSTEP_CLAIM_GRACE_SECONDS: "2", DOORSTEP_AUTHORISATION_GRACE_SECONDS: "5" };
});
afterEach(() => store?.stop());
afterAll(async () => {
  await doubles?.close();
  await rm(folder, { recursive: true, force: true });
});

/** One purchase from Buy to the doorstep, whatever happens to the store meanwhile. */
async function purchase({ url }: Phoenix, goods: Goods): Promise<{ order: Json; goods: Goods }> {
  const leg = { title: "", late: true, score: 5, purchase: { buyer: BUYERS.anna, wishes: [{ sku: goods.sku, quantity: 1 }], instructions: "Please ring." } };
  const { orders, promises } = await walk(url, doubles, () => undefined, { legs: [leg] });
  expect(promises.filter((promise) => !promise.kept)).toEqual([]);
  return { order: orders[0]!.order, goods };
}

async function expectOnce(before: ReturnType<typeof booksOf>, { order, goods }: { order: Json; goods: Goods }): Promise<void> {
  const account = () => accountOf(database, doubles, before, order, goods);
  const settled = ({ undecided, mails, overtaken }: Account) =>
    undecided === 0 && LAST_MAILS.every((mail) => mails.includes(mail) || (MAY_BE_OVERTAKEN.includes(mail) && overtaken.includes(mail)));
  await until("every message's fate", async () => settled(await account()), 180_000).catch(async (error: Error) => {
    throw new Error(`${error.message}; ${JSON.stringify(await account())}`);
  });
  const { mails, told, overtaken: _, ...rest } = await account();
  expect(rest).toEqual({
    orders: 1, charged: [Math.round((order.total as number) * 100)], held: 0, undecided: 0, labels: 1,
    stocked: STOCK - 1, reserved: 0, reservations: 0, scans: expect.arrayContaining(SCANS) as string[], dead: 0,
  });
  expect(rest.scans.filter((scan) => SCANS.includes(scan))).toEqual(SCANS);
  expect(mails).toEqual(told);
  expect(mails).toEqual([...new Set(mails)]);
}

const goodsOf = (admin: Call): Promise<Goods> => makeGoods(admin, [{ stock: { Hamburg: STOCK } }]);

/** The points that a walk passes, in their order, each once; and goods for the walks to come, which nobody disturbs. */
async function pointsOfAWalk(): Promise<{ passed: string[]; shelf: Goods[] }> {
  const record = join(folder, "points");
  store = await startPhoenix(database, { ...env, DOORSTEP_KILL_RECORD: record }, []);
  doubles.tell(store.url);
  const admin = await adminOf(store.url);
  const shelf: Goods[] = [];
  while (shelf.length <= POINTS + 1) shelf.push(await goodsOf(admin));
  const atStart = (await readFile(record, "utf8")).length;
  const before = booksOf(doubles);
  await expectOnce(before, await purchase(store, shelf.pop()!));
  await store.stop();
  store = undefined;
  return { passed: [...new Set((await readFile(record, "utf8")).slice(atStart).trim().split("\n"))], shelf };
}

it(`a store that is killed at ${POINTS} points of the way (seed ${SEED}): every purchase arrives, and nothing is lost or doubled`, async () => {
  const { passed, shelf } = await pointsOfAWalk();
  expect(passed.length).toBeGreaterThan(60);
  const points = spread(passed, POINTS, SEED);
  store = await startPhoenix(database, env, points);
  doubles.tell(store.url);
  // A point may pass unseen where the way is not the same twice; it is not waited for more than once.
  while (store.left.length) {
    const before = booksOf(doubles);
    const next = store.left[0];
    try {
      await expectOnce(before, await purchase(store, shelf.pop()!));
    } catch (error) {
      throw new Error(`after deaths at ${store.deaths.join(", ")}: ${error instanceof Error ? error.message : String(error)}\n${store.tail()}`);
    }
    if (store.left[0] === next) await store.skip();
  }
  console.log(`died ${store.deaths.length} times: ${store.deaths.join(", ")}`);
  expect(store.deaths.length).toBeGreaterThan(POINTS / 2);
});
