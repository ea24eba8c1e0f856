import { Button, StatusBadge, Text } from "@medusajs/ui";
import { MESSAGE_COLOURS } from "../../lib/colours";
import type { Message } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";

type Props = { message: Message; now: number; onShow: (message: Message) => void };

/** One message: what about, how it went, when, and a way to see it. */
export function MessageRow({ message, now, onShow }: Props) {
  const { t, named } = useText();
  const kind = named("messages.kind", message.kind);
  return (
    <li className="flex items-start justify-between gap-x-4 py-1.5">
      <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
        <Text size="small" leading="compact">{kind}</Text>
        <StatusBadge color={MESSAGE_COLOURS[message.state]}>{named("messages.state", message.state)}</StatusBadge>
        {message.reason && <Text size="xsmall" className="text-ui-fg-subtle">{message.reason}</Text>}
        <Moment at={message.sent_at ?? message.created_at} now={now} />
      </div>
      <Button size="small" variant="secondary" className="shrink-0" aria-label={t("messages.showNamed", { message: kind })} onClick={() => onShow(message)}>
        {t("messages.show")}
      </Button>
    </li>
  );
}
