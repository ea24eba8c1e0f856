import type { Call, Json } from "../../demo/walk/shop-client";
import { rowsOf } from "./sql";
import { until } from "./until";

export const messagesOf = async (admin: Call, order: Json): Promise<Json[]> =>
  (await admin("GET", `/admin/doorstep/messages?order_id=${order.id}&limit=50`)).messages as Json[];

/** The order's message of this kind, once it is in that state. */
export const messageOf = (admin: Call, order: Json, kind: string, state: string): Promise<Json> =>
  until(`a message ${kind} that is ${state}`, async () => (await messagesOf(admin, order)).find((m) => m.kind === kind && m.state === state));

/** Its content, as it was sent: the provider may tell of it before who sent it has written it down. */
export const contentOf = (admin: Call, { id }: Json): Promise<Json> =>
  until("the content of a message", async () => {
    const message = (await admin("GET", `/admin/doorstep/messages/${id}`)).message as Json;
    return message.text !== null && message;
  });

/** Saves mail settings: what is named of them, over those in force. */
export async function setMails(admin: Call, change: Json, more: Json = {}): Promise<Json> {
  const { version, values } = (await admin("GET", "/admin/doorstep/settings/mails")).mail_settings as Json;
  return (await admin("POST", "/admin/doorstep/settings/mails", { version, values: { ...values, ...change }, ...more })).mail_settings as Json;
}

/** Brings the time that the order's waiting messages wait for. */
export async function timeComes(database: string, order: Json): Promise<void> {
  const due = await rowsOf<{ id: string }>(database, "update doorstep_message set due_at = now() - interval '1 second' where order_id = $1 and state = 'due' returning id", order.id);
  await rowsOf(database, "update doorstep_jobs.job set start_after = now() where data->>'work' = 'send-message' and data->>'key' = any($1) and state = 'created' returning id", due.map(({ id }) => id));
}
