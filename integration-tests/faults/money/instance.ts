import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "../../../demo/postgres/embedded";
import type { Environment, StoreProcess } from "../../../demo/store/process";
import { adminOf, shopperOf, type Call } from "../../../demo/walk/shop-client";
import { startTestStore } from "../../setup/store";
import { until } from "../../setup/until";
import { KILL_POINTS } from "../killable";

/** A store process that is killed and started again, always at the same address. */
export type Instance = {
  url: string;
  admin: Call;
  shop: Call;
  /** Tells it to die at the `hits`th passing of a point of kill-points.cjs, from now on. */
  orderDeath(point: string, hits: number): Promise<void>;
  /** Waits until it is dead; false when it still lives after so long. */
  hasDied(withinMs: number): Promise<boolean>;
  kill(): Promise<void>;
  /** Starts it again, under no order. */
  rise(): Promise<void>;
  stop(): Promise<void>;
  tail(): string;
};

/** `folder` takes the orders to die. */
export async function startInstance(database: string, env: Environment, folder: string): Promise<Instance> {
  const port = await freePort();
  const order = join(folder, `order-${port}`);
  const start = (): Promise<StoreProcess> => startTestStore(database, { ...env, DOORSTEP_KILL_ORDER: order }, KILL_POINTS, port);
  let store = await start();
  const admin = await adminOf(store.url);
  const isDead = () => store.child.exitCode !== null || store.child.signalCode !== null;
  return {
    url: store.url, admin, shop: await shopperOf(store.url, admin),
    orderDeath: (point, hits) => writeFile(order, `${point}#${hits}`),
    hasDied: (withinMs) => until("its death", () => Promise.resolve(isDead()), withinMs).catch(() => false),
    kill: () => (isDead() ? Promise.resolve() : store.kill()),
    async rise() {
      await rm(order, { force: true });
      if (isDead()) store = await start();
    },
    stop: () => (isDead() ? Promise.resolve() : store.stop()),
    tail: () => store.tail(),
  };
}
