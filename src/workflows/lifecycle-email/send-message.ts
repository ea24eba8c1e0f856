import type { MedusaContainer } from "@medusajs/framework/types";
import type { Content, Outcome } from "../../modules/lifecycle-email/outbox";
import { isOff, isToldTogether, type MailSettings } from "../../modules/lifecycle-email/rules/mail-settings";
import type { MessageKind } from "../../modules/lifecycle-email/rules/messages-due";
import { failureOf, nextMove, retryAt, troubleWhile, tryKey, type Failure } from "../../modules/lifecycle-email/rules/sending";
import type { Trouble } from "../../modules/lifecycle-email/rules/trouble";
import type { MessageRow } from "../../modules/lifecycle-email/service";
import type LifecycleEmailService from "../../modules/lifecycle-email/service";
import { clock } from "../../shared/clock";
import { answerOf, holding, Unanswered } from "./hold-message";
import { lookUpTry, notify } from "./notify";
import { quietFor } from "./quiet-for";
import { renderMessage } from "./render-message";
import { lifecycleEmailOf } from "./room";
import { suppressionOf } from "./suppressions";

/** Does what is due for a message: sends it, waits for its time or for the outcome of a broken-off try, or nothing. */
export async function sendMessage(container: MedusaContainer, id: string): Promise<void> {
  const service = lifecycleEmailOf(container);
  const [message] = (await service.listMessages({ id }, { take: 1 })) as MessageRow[];
  if (!message) return;
  const last = message.state === "sending" ? await lookUpTry(tryKey(id, message.tries), container) : { state: "none" as const };
  const reportsEvents = service.options.email.eventWebhookKey !== undefined;
  const move = nextMove(asSendable(message), clock.now(), last.state, reportsEvents);
  if (move.do === "wait") await service.lookAgain(id, move.until);
  if (move.do === "await") await service.awaitReport(id, message.tries, move.until);
  if (move.do === "settle") await service.settle(id, message.tries, accepted(last.notification));
  if (move.do === "send") await sendUnlessQuiet(service, message, container);
}

async function sendUnlessQuiet(service: LifecycleEmailService, message: MessageRow, container: MedusaContainer): Promise<void> {
  const { values: settings } = await service.mailSettings();
  const until = message.state === "due" ? await quietFor(message, settings, container) : null;
  if (until) return await service.postpone(message.id, until, "it waits for the end of the reader's quiet hours");
  await leaseAndSend(service, message, settings, container);
}

async function leaseAndSend(service: LifecycleEmailService, message: MessageRow, settings: MailSettings, container: MedusaContainer): Promise<void> {
  const { id, kind } = message;
  const together = isToldTogether(kind as MessageKind, settings) && !message.by_hand;
  const tries = together ? await service.leaseTogether(id, message.tries) : await service.lease(id, message.tries);
  // Somebody else has taken it.
  if (tries === undefined) return;
  await holding(() => service.keepLease(id, tries), () => sendTry(service, message, tries, settings, container));
}

async function sendTry(service: LifecycleEmailService, message: MessageRow, tries: number, settings: MailSettings, container: MedusaContainer): Promise<void> {
  const { id } = message;
  const { reason: suppressed, lifted } = await suppressionOf(service, message.to);
  if (suppressed) return await service.settle(id, tries, { event: "drop", trouble: "address", reason: `the address must not be mailed (${suppressed})` });
  if (!message.by_hand && isOff(message.kind as MessageKind, settings)) return await service.settle(id, tries, { event: "drop", reason: "mails of this kind are switched off" });
  const rendering = await renderMessage(message, settings, container);
  if ("stale" in rendering) return await service.settle(id, tries, { event: "drop", reason: rendering.stale });
  // Who was held up until the lease ran out may not be the only one any more.
  if (!(await service.keepLease(id, tries))) return;
  try {
    const sent = await answerOf(notify(message, rendering.content, tries, { settings, lifted, replyTo: rendering.replyTo }, container));
    await service.settle(id, tries, accepted(sent, rendering.content));
  } catch (error) {
    if (error instanceof Unanswered) return await service.settle(id, tries, { event: "fail", trouble: "unsure", reason: error.message, content: rendering.content });
    await settleFailure(service, message, tries, error instanceof Error ? error.message : String(error), rendering.content);
  }
}

async function settleFailure(service: LifecycleEmailService, { id, tries_before }: MessageRow, tries: number, reason: string, content: Content): Promise<void> {
  const inVain = tries - tries_before;
  const again = retryAt(inVain, clock.now(), reason);
  const failed = (trouble: Trouble): Outcome => ({ event: "fail", reason, trouble, content });
  const outcomes: Record<Exclude<Failure, "unknown">, Outcome> = {
    no_provider: { event: "keep", reason: "no email provider", content },
    account: failed("account"),
    refused: failed("mail"),
    retry: again ? { event: "release", reason, trouble: troubleWhile(inVain), content, again } : failed("gave_up"),
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

const moment = (at: Date | string | null): Date | null => (at ? new Date(at) : null);
const asSendable = ({ state, tries, due_at, leased_until, awaited_until }: MessageRow) => ({
  state, tries, due_at: new Date(due_at), leased_until: moment(leased_until), awaited_until: moment(awaited_until),
});
