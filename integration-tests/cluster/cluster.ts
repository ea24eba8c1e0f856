import { medusa, type Environment, type StoreProcess } from "../../demo/store/process";
import { adminOf, shopperOf, type Call } from "../../demo/walk/shop-client";
import { storeEnvironment } from "../setup/environment";
import { freshDatabase, startTestStore } from "../setup/store";

/** Several store processes over one database; `shops` and `admins` are the doors of each. */
export type Cluster = { database: string; stores: StoreProcess[]; admin: Call; admins: Call[]; shops: Call[]; stop(): Promise<unknown> };
/** How one instance is started. */
export type Instance = { env?: Environment; nodeArgs?: string[] };

/** Starts one process for each of the instances, over a fresh database that has the tables which they need. */
export async function openCluster(instances: Instance[]): Promise<Cluster> {
  const database = await freshDatabase();
  // Medusa's own lock in PostgreSQL has a table, which the template, made without it, lacks.
  const [locking] = instances.flatMap(({ env }) => env?.DOORSTEP_LOCKING ?? []);
  if (locking) await medusa(["db:migrate"], { env: storeEnvironment(database, { DOORSTEP_LOCKING: locking }) });
  const stores: StoreProcess[] = [];
  for (const { env, nodeArgs } of instances) stores.push(await startTestStore(database, env, nodeArgs));
  const admins = await Promise.all(stores.map(({ url }) => adminOf(url)));
  const shops = await Promise.all(stores.map(({ url }, n) => shopperOf(url, admins[n]!)));
  return { database, stores, admin: admins[0]!, admins, shops, stop: () => Promise.all(stores.map((store) => store.stop())) };
}
