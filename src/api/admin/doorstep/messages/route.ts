import { listRoute } from "../../../../shared/list-route";

/** The outbox, newest first unless asked otherwise; without contents. */
export const GET = listRoute("doorstep_message", "messages");
