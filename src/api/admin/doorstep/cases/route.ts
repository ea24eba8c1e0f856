import { listRoute } from "../../../../shared/list-route";

/** The cases, those that wait longest first unless asked otherwise. */
export const GET = listRoute("doorstep_case", "cases");
