import { listRoute } from "../../../../shared/list-route";

/** Who did what in the warehouse beside the scans, the newest first. */
export const GET = listRoute("doorstep_warehouse_entry", "warehouse_entries");
