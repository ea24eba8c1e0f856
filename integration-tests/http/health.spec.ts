import { medusa, type StoreProcess } from "../../demo/store/process";
import { type Call, type Json } from "../../demo/walk/shop-client";
import { storeEnvironment } from "../setup/environment";
import { openShop } from "../setup/shop";
import { rowsOf } from "../setup/sql";
import { until } from "../setup/until";

jest.setTimeout(180_000);

let database: string;
let store: StoreProcess;
let admin: Call;

beforeAll(async () => {
  ({ database, store, admin } = await openShop());
});
afterAll(() => store?.stop());

const doctor = () => medusa(["exec", "./src/scripts/health.ts"], { env: storeEnvironment(database) }).then(() => "", (error: Error) => error.message);
const healthNow = async (): Promise<Json> => (await admin("GET", "/admin/doorstep/health")).health as Json;

/** Work that no handler can do, and that is not tried again. */
async function enqueueInVain(): Promise<void> {
  await rowsOf(database, `insert into doorstep_jobs.job (name, data, retry_limit, dead_letter) values ('doorstep', '{"work":"no-such-work","key":"order_1"}', 0, 'doorstep_dead')`);
}

it("tells nobody but staff", async () => {
  expect((await fetch(`${store.url}/admin/doorstep/health`)).status).toBe(401);
});

it("work that failed for good is told with its reason, to staff and to the doctor's script, which then ends with 1", async () => {
  expect(await healthNow()).toMatchObject({ work: { dead_letters: [] }, checks: expect.arrayContaining([expect.objectContaining({ name: "no_dead_letters", ok: true })]) });
  await enqueueInVain();
  const health = await until("the dead letter", async () => {
    const now = await healthNow();
    return (now.work as Json).dead_letters.length > 0 && now;
  });
  expect(health.work.dead_letters).toMatchObject([{ work: "no-such-work", key: "order_1", reason: expect.stringContaining("no handler") }]);
  expect(health.checks).toContainEqual(expect.objectContaining({ name: "no_dead_letters", ok: false }));
  const printed = await doctor();
  expect(printed).toContain("LOOK  no_dead_letters");
  expect(printed).toContain("no-such-work (order_1)");
});
