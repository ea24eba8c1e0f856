import type { MedusaContainer } from "@medusajs/framework/types";
import { LIFECYCLE_EMAIL } from "../../modules/lifecycle-email";
import { possibleIn } from "../../modules/lifecycle-email/rules/message-states";
import type { MessageRow } from "../../modules/lifecycle-email/service";
import type LifecycleEmailService from "../../modules/lifecycle-email/service";
import { notFound, wrongState } from "../../shared/errors";

/** The message with its content. @throws 404 */
export async function messageOf(container: MedusaContainer, id: string): Promise<MessageRow> {
  const [message] = (await container.resolve<LifecycleEmailService>(LIFECYCLE_EMAIL).listMessages({ id }, { take: 1 })) as MessageRow[];
  if (!message) throw notFound("message", id);
  return message;
}

/**
 * Sends a message once more, because a person asks for it; `to` corrects the address.
 * @throws 404; 409 while it is being sent.
 */
export async function resendMessage(container: MedusaContainer, id: string, to?: string): Promise<MessageRow> {
  const { state } = await messageOf(container, id);
  const done = await container.resolve<LifecycleEmailService>(LIFECYCLE_EMAIL).resend(id, to);
  if (!done) throw wrongState("message", state, possibleIn(state));
  return await messageOf(container, id);
}
