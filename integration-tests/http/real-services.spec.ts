import { startDoubles, type Doubles } from "../../demo/doubles/start";
import { chooseServices } from "../../demo/services";
import type { StoreProcess } from "../../demo/store/process";
import { LEGS, walk } from "../../demo/walk/walk";
import { openShop } from "../setup/shop";

jest.setTimeout(300_000);

let real: Doubles, standIns: Doubles;
let store: StoreProcess;

beforeAll(async () => {
  [real, standIns] = await Promise.all([startDoubles(), startDoubles()]);
});
afterAll(async () => {
  await store?.stop();
  await Promise.all([real.close(), standIns.close()]);
});

test("with keys in the environment the demo's walk goes through those services, whose books it cannot read", async () => {
  const services = chooseServices(real.env, standIns.env);
  ({ store } = await openShop(services.env));
  standIns.tell(store.url); // nobody outside can reach a demo on somebody's own machine
  const { promises } = await walk(store.url, standIns, () => undefined, { legs: LEGS.slice(0, 1), real: services.real });
  expect(promises.filter((one) => !one.kept)).toEqual([]);
  expect([real.stripe.store.intents.all().length, real.easypost.postagePaid]).toEqual([1, 1]);
  expect([standIns.stripe.store.intents.all().length, standIns.easypost.postagePaid, standIns.sendgrid.mailbox.mails.length]).toEqual([0, 0, 0]);
});
