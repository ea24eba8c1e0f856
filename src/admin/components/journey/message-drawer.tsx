import { Drawer, Text } from "@medusajs/ui";
import { useMessage } from "../../lib/queries/messages";
import type { Message, RenderedMessage } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";

/** The exact mail, in a frame that runs no script and knows nothing of the dashboard. */
export function MessageDrawer({ message, onClose }: { message: Message | undefined; onClose: () => void }) {
  const { t, named } = useText();
  const query = useMessage(message?.id);
  const kind = message ? named("messages.kind", message.kind) : "";
  return (
    <Drawer open={message !== undefined} onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{query.data?.subject_line ?? kind}</Drawer.Title>
          <Drawer.Description>
            {t("messages.description", { to: message?.to })}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-auto p-0">
          <Answer query={query}>{(rendered) => <Mail rendered={rendered} title={kind} />}</Answer>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  );
}

function Mail({ rendered, title }: { rendered: RenderedMessage; title: string }) {
  const { t } = useText();
  if (rendered.html) return <iframe title={title} sandbox="" srcDoc={rendered.html} className="h-full min-h-[70vh] w-full border-0 bg-white" />;
  if (rendered.text) return <Text size="small" className="whitespace-pre-wrap px-6 py-4">{rendered.text}</Text>;
  return <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("messages.notRendered")}</Text>;
}
