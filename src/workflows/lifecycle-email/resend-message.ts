import type { MedusaContainer } from "@medusajs/framework/types";
import { possibleIn } from "../../modules/lifecycle-email/rules/message-states";
import { SENT_AGAIN_TOGETHER } from "../../modules/lifecycle-email/rules/trouble";
import type { MessageRow } from "../../modules/lifecycle-email/service";
import { notFound, wrongState } from "../../shared/errors";
import { lifecycleEmailOf } from "./room";

type ReportedEvent = { id: string; kind: string; at: Date | string; reason: string | null; permanent: boolean; email: string };

/** The message with its content, and everything that the provider reported of it, oldest first. @throws 404 */
export async function messageWithEvents(container: MedusaContainer, id: string): Promise<MessageRow & { events: ReportedEvent[] }> {
  const message = await messageOf(container, id);
  const events = await lifecycleEmailOf(container).listEngagementEvents(
    { message_id: id }, { select: ["id", "kind", "at", "reason", "permanent", "email"], order: { at: "ASC" }, take: 200 }
  );
  return { ...message, events };
}

/** The message with its content. @throws 404 */
export async function messageOf(container: MedusaContainer, id: string): Promise<MessageRow> {
  const [message] = (await lifecycleEmailOf(container).listMessages({ id }, { take: 1 })) as MessageRow[];
  if (!message) throw notFound("message", id);
  return message;
}

/**
 * Sends a message once more, because a person asks for it; `to` corrects the address.
 * @throws 404; 409 while it is being sent.
 */
export async function resendMessage(container: MedusaContainer, id: string, to?: string): Promise<MessageRow> {
  const { state } = await messageOf(container, id);
  const done = await lifecycleEmailOf(container).resend(id, to);
  if (!done) throw wrongState("message", state, possibleIn(state));
  return await messageOf(container, id);
}

/** So many at once. */
const BATCH = 500;

/**
 * Sends all mails again that were kept back by a refused key, or given up after the last try; gives how many. Who asks twice sends none twice. What was
 * refused anew meanwhile is not taken once more: no more batches than there were mails to begin with.
 */
export async function resendKeptBack(container: MedusaContainer): Promise<number> {
  const service = lifecycleEmailOf(container);
  const [, count] = await service.listAndCountMessages({ state: "failed", trouble: [...SENT_AGAIN_TOGETHER] }, { select: ["id"], take: 1 });
  let resent = 0;
  while (resent < count) {
    const taken = await service.resendKeptBack(Math.min(BATCH, count - resent));
    if (!taken) break;
    resent += taken;
  }
  return resent;
}
