import { StatusBadge, Text } from "@medusajs/ui";
import { MESSAGE_COLOURS } from "../../lib/colours";
import { fateOf } from "../../lib/mails/fate";
import type { RenderedMessage } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";

/** What became of a message, oldest first. */
export function MessageFate({ message, now }: { message: RenderedMessage; now: number }) {
  const { t, named } = useText();
  return (
    <section aria-label={t("mails.fate")} className="flex flex-col gap-y-2 px-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge color={MESSAGE_COLOURS[message.state]}>{named("messages.state", message.state)}</StatusBadge>
        {message.reason && <Text size="small" className="text-ui-fg-subtle break-words">{message.reason}</Text>}
      </div>
      <ol className="flex flex-col gap-y-1">
        {fateOf(message, now).map(({ key, what, at, reason }) => (
          <li key={key} className="flex flex-wrap items-baseline gap-x-3">
            <Text as="span" size="small" leading="compact">{named("mails", what)}</Text>
            <Moment at={at} now={now} />
            {reason && <Text as="span" size="xsmall" className="text-ui-fg-subtle break-words">{reason}</Text>}
          </li>
        ))}
      </ol>
    </section>
  );
}
