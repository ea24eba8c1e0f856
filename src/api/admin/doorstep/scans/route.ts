import { listRoute } from "../../../../shared/list-route";

/** Every scan, accepted or refused, the newest first. */
export const GET = listRoute("doorstep_scan", "scans");
