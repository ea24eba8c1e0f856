import { Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { useMessages } from "../../lib/queries/messages";
import type { Message } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { MessageDrawer } from "./message-drawer";
import { MessageRow } from "./message-row";

/** What the shopper was told by mail, each with its fate and its exact content. */
export function MessagesSection({ orderId }: { orderId: string }) {
  const { t } = useText();
  const query = useMessages(orderId);
  const [shown, setShown] = useState<Message>();
  return (
    <section aria-label={t("messages.title")} className="flex flex-col py-4">
      <Heading level="h3" className="px-6 pb-2">{t("messages.title")}</Heading>
      <Answer query={query} rows={2}>
        {(messages, now) =>
          messages.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6">{t("messages.none")}</Text>
          ) : (
            <ul className="px-6">
              {messages.map((message) => <MessageRow key={message.id} message={message} now={now} onShow={setShown} />)}
            </ul>
          )
        }
      </Answer>
      <MessageDrawer message={shown} onClose={() => setShown(undefined)} />
    </section>
  );
}
