import { describeWithRedis, startRedis } from "../setup/redis";
import { openCluster, type Cluster, type Instance } from "./cluster";

/** A way to run three instances: where Medusa keeps its locks. */
type Setting = { title: string; describe: (title: string, suite: () => void) => void; open(): Promise<Cluster> };

const three = (instance: Instance): Instance[] => [instance, instance, instance];

async function openWithRedis(): Promise<Cluster> {
  const redis = await startRedis();
  const REDIS_URL = redis.url;
  const cluster = await openCluster([{ env: { REDIS_URL } }, { env: { REDIS_URL, MEDUSA_WORKER_MODE: "server" } }, { env: { REDIS_URL } }]);
  return { ...cluster, stop: () => cluster.stop().finally(() => redis.stop()) };
}

/** Every kind of lock that comes with Medusa; what must never be sold twice may depend on none of them. */
const ALL: readonly Setting[] = [
  { title: "locks in each instance's own memory, as by default", describe, open: () => openCluster(three({})) },
  { title: "locks in PostgreSQL", describe, open: () => openCluster(three({ env: { DOORSTEP_LOCKING: "postgres" } })) },
  { title: "locks, events and workflows in Redis, one instance a server only", describe: describeWithRedis, open: openWithRedis },
];

/** All of them, or the first few where time is short: `DOORSTEP_CLUSTER_SETTINGS=1`. */
export const SETTINGS = ALL.slice(0, Number(process.env.DOORSTEP_CLUSTER_SETTINGS ?? ALL.length));
