import { Client } from "@sendgrid/client";
import { clock } from "../../shared/clock";
import type { SendGridOptions } from "./options";

/** SendGrid schedules no further ahead. Source: SendGrid, Scheduling Email Sends. */
const FURTHEST_MS = 72 * 3_600_000;
const DEFAULT_TIMEOUT_MS = 15_000;

/** The official client for an account; one of its own, for the package's shared one would let two stores in one process overwrite each other's key. */
export function clientOf({ apiKey, apiBaseUrl, timeoutMs }: SendGridOptions): Client {
  const client = new Client();
  client.setApiKey(apiKey);
  client.setDefaultRequest("timeout" as never, (timeoutMs ?? DEFAULT_TIMEOUT_MS) as never);
  // After the key: setting it puts the base URL back to the real service's.
  if (apiBaseUrl) client.setDefaultRequest("baseUrl", apiBaseUrl);
  return client;
}

/** When a mail is to be sent, in Unix seconds as SendGrid takes it; undefined for at once. @throws Error for what is no time, or too far ahead */
export function sendAtOf(asked: unknown): number | undefined {
  if (asked === undefined || asked === null) return undefined;
  const at = new Date(asked as string | Date).getTime();
  if (!Number.isFinite(at)) throw new Error('provider_data.send_at must be a time such as "2026-12-24T08:00:00Z"');
  const ahead = at - clock.now().getTime();
  if (ahead > FURTHEST_MS) throw new Error("provider_data.send_at must be within 72 hours: SendGrid schedules no further ahead");
  return ahead > 0 ? Math.floor(at / 1000) : undefined;
}

/** Opens a batch: mails that are sent with it as `provider_data.batch_id`, and with a `send_at`, can be called off together. */
export async function openBatch(options: SendGridOptions): Promise<string> {
  const [, { batch_id }] = await clientOf(options).request({ method: "POST", url: "/v3/mail/batch" }) as [unknown, { batch_id: string }];
  return batch_id;
}

/** Calls off the batch's mails that were not sent yet; SendGrid takes this until ten minutes before their time. */
export async function callOff(options: SendGridOptions, batchId: string): Promise<void> {
  await clientOf(options).request({ method: "POST", url: "/v3/user/scheduled_sends", body: { batch_id: batchId, status: "cancel" } });
}
