import { listRoute } from "../../../../shared/list-route";

/** Trackers, newest first; without their events. */
export const GET = listRoute("doorstep_tracker", "trackers");
