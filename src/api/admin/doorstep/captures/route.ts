import { listRoute } from "../../../../shared/list-route";

/** The capture attempts of all orders, newest first unless asked otherwise. */
export const GET = listRoute("doorstep_capture_attempt", "captures");
