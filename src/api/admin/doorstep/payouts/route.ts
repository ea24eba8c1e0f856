import { listRoute } from "../../../../shared/list-route";

/** What payment providers paid out, newest first unless asked otherwise. */
export const GET = listRoute("doorstep_payout", "payouts");
