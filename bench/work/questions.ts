import type { Call, Json } from "../../demo/walk/shop-client";
import type { Floor } from "../../integration-tests/setup/floor";

/** Where a store is asked: by the dashboard and by a picker at the location. */
export type Desk = { admin: Call; floor: Floor; location: string };

const at = "/admin/doorstep";
const get = (path: string) => ({ admin }: Desk): Promise<unknown> => admin("GET", `${at}/${path}`);
const here = (path: string) => ({ admin, location }: Desk): Promise<unknown> => admin("GET", `${at}/${path}location_id=${location}`);

/** The next ten work orders as a picker's wave, which begins with it. */
const nextWave = ({ floor }: Desk): Promise<Json> => floor.call("POST", "/waves", { kind: "batch", size: 10 });

/** Everything that the people of a warehouse look at, or begin, in a day. */
export const QUESTIONS: Record<string, (desk: Desk) => Promise<unknown>> = {
  "work orders, as the dashboard opens them": get("work-orders?limit=20"),
  "work orders that are ready, at a location": here("work-orders?state=ready&"),
  "work orders, the fifth page": get("work-orders?limit=20&offset=80"),
  "the board": get("board?limit=20"),
  "figures of a week": get("warehouse-figures"),
  "figures of a week, at a location": here("warehouse-figures?"),
  "packages": get("packages?limit=20"),
  "shipments": get("shipments?limit=20"),
  "trackers": get("trackers?limit=20"),
  "tasks that are open": get("tasks?state=open&limit=5"),
  "scans": get("scans?limit=50"),
  "activity": get("warehouse-activity?limit=50"),
  "activity of a picker": get("warehouse-activity?limit=50&by=dspick_bench_7"),
  "entries": get("warehouse-entries?limit=50"),
  "the floor's work": ({ floor }) => floor.call("GET", "/work"),
  "a wave of ten": nextWave,
};
