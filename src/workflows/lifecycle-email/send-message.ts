import type { MedusaContainer } from "@medusajs/framework/types";
import { LIFECYCLE_EMAIL } from "../../modules/lifecycle-email";
import type { Content, Outcome } from "../../modules/lifecycle-email/outbox";
import { failureOf, nextMove, retryAt, tryKey, type Failure } from "../../modules/lifecycle-email/rules/sending";
import type { MessageRow } from "../../modules/lifecycle-email/service";
import type LifecycleEmailService from "../../modules/lifecycle-email/service";
import { clock } from "../../shared/clock";
import { lookUpTry, notify } from "./notify";
import { renderMessage } from "./render-message";

/** Does what is due for a message: sends it, waits for the outcome of a broken-off try, or nothing. */
export async function sendMessage(container: MedusaContainer, id: string): Promise<void> {
  const service = container.resolve<LifecycleEmailService>(LIFECYCLE_EMAIL);
  const [message] = (await service.listMessages({ id }, { take: 1 })) as MessageRow[];
  if (!message) return;
  const last = message.state === "sending" ? await lookUpTry(tryKey(id, message.tries), container) : { state: "none" as const };
  const reportsEvents = service.options.email.eventWebhookKey !== undefined;
  const move = nextMove(asSendable(message), clock.now(), last.state, reportsEvents);
  if (move.do === "wait") await service.lookAgain(id, move.until);
  if (move.do === "settle") await service.settle(id, message.tries, accepted(last.notification));
  if (move.do === "send") await leaseAndSend(service, message, container);
}

async function leaseAndSend(service: LifecycleEmailService, message: MessageRow, container: MedusaContainer): Promise<void> {
  const tries = await service.lease(message.id, message.tries);
  // Somebody else has taken it.
  if (tries === undefined) return;
  const [suppression] = await service.listSuppressions({ email: message.to.toLowerCase() }, { take: 1 });
  if (suppression) return await service.settle(message.id, tries, { event: "drop", reason: `the address must not be mailed (${suppression.reason})` });
  const rendering = await renderMessage(message, service.options, container);
  if ("stale" in rendering) return await service.settle(message.id, tries, { event: "drop", reason: rendering.stale });
  try {
    const sent = await notify(message, rendering.content, tryKey(message.id, tries), container);
    await service.settle(message.id, tries, accepted(sent, rendering.content));
  } catch (error) {
    await settleFailure(service, message.id, tries, error instanceof Error ? error.message : String(error), rendering.content);
  }
}

async function settleFailure(service: LifecycleEmailService, id: string, tries: number, reason: string, content: Content): Promise<void> {
  const again = retryAt(tries, clock.now());
  const failed: Outcome = { event: "fail", reason, content };
  const outcomes: Record<Exclude<Failure, "unknown">, Outcome> = {
    no_provider: { event: "keep", reason: "no email provider", content },
    refused: failed,
    retry: again ? { event: "release", reason, content, again } : failed,
  };
  const failure = failureOf(reason);
  if (failure !== "unknown") return await service.settle(id, tries, outcomes[failure]);
  // It may have gone out: the lease is left to run out, and the provider's events are asked first.
  const [message] = (await service.listMessages({ id }, { take: 1 })) as MessageRow[];
  if (message?.leased_until) await service.lookAgain(id, new Date(message.leased_until));
}

const accepted = (notification?: { id: string; external_id?: string | null }, content?: Content): Outcome => ({
  event: "accept", content, notificationId: notification?.id, providerMessageId: notification?.external_id,
});

const asSendable = ({ state, tries, leased_until }: MessageRow) => ({ state, tries, leased_until: leased_until ? new Date(leased_until) : null });
