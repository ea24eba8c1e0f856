import { listRoute } from "../../../../../../shared/list-route";

/** Every version of the mail settings, the newest first. */
export const GET = listRoute("doorstep_mail_settings", "versions");
