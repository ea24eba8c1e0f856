import { Drawer, Text } from "@medusajs/ui";
import { useMessage } from "../../lib/queries/messages";
import type { Message, RenderedMessage } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { DrawerHead } from "../common/drawer-head";
import { MailFrame } from "../mails/mail-frame";
import { MessageFate } from "../mails/message-fate";
import { ResendForm } from "../mails/resend-form";

/** The exact mail, what became of it, and a way to send it again. */
export function MessageDrawer({ message, onClose }: { message: Message | undefined; onClose: () => void }) {
  const { t, named } = useText();
  const query = useMessage(message?.id);
  const kind = message ? named("messages.kind", message.kind) : "";
  return (
    <Drawer open={message !== undefined} onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <DrawerHead title={query.data?.subject_line ?? kind} description={t("messages.description", { to: query.data?.to ?? message?.to })} />
        <Drawer.Body className="flex flex-col gap-y-6 overflow-auto px-0 py-4">
          <Answer query={query}>
            {(rendered, now) => (
              <>
                <MessageFate message={rendered} now={now} />
                <ResendForm message={rendered} />
                <Mail rendered={rendered} title={kind} />
              </>
            )}
          </Answer>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  );
}

function Mail({ rendered, title }: { rendered: RenderedMessage; title: string }) {
  const { t } = useText();
  if (rendered.html) return <MailFrame title={title} html={rendered.html} className="min-h-[70vh] grow" />;
  if (rendered.text) return <Text size="small" className="whitespace-pre-wrap px-6">{rendered.text}</Text>;
  return <Text size="small" className="text-ui-fg-subtle px-6">{t("messages.notRendered")}</Text>;
}
