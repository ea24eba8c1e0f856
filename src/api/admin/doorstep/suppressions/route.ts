import { listRoute } from "../../../../shared/list-route";

/** The addresses that must not be mailed, the newest first. */
export const GET = listRoute("doorstep_suppression", "suppressions");
