import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { failureOf } from "../../modules/lifecycle-email/rules/sending";
import { badInput, Conflict } from "../../shared/errors";
import { senderOf } from "./notify";
import type { TemplateName } from "./mail-templates";
import { previewTemplate, type PreviewOf } from "./preview-template";
import { lifecycleEmailOf } from "./room";

/** Sends a trial of a mail to somebody of the shop; it belongs to no order's messages. @throws 400, 409 where it cannot be sent, with the provider's words */
export async function sendTestMail(container: MedusaContainer, name: TemplateName, { to, ...of }: PreviewOf & { to: string }): Promise<{ to: string; subject: string }> {
  const { subject, html, text } = await previewTemplate(container, name, of);
  const { values: settings } = await lifecycleEmailOf(container).mailSettings();
  const content = { subject: `[Test] ${subject}`, html, text };
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to, channel: "email", template: `doorstep-test-${name.kind}`, content, ...senderOf(settings), trigger_type: "doorstep.test",
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (failureOf(reason) === "refused" || failureOf(reason) === "account") throw badInput("to", `could not be mailed: ${reason}`);
    throw new Conflict(failureOf(reason) === "no_provider" ? "There is no email provider: mails are kept in the outbox and not sent" : reason, "not_sent");
  }
  return { to, subject: content.subject };
}
