import { listRoute } from "../../../../shared/list-route";

/** What banks hold against payments, what must be answered first before all else. */
export const GET = listRoute("doorstep_dispute", "disputes");
