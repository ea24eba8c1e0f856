import { Button, StatusBadge, Table } from "@medusajs/ui";
import { MESSAGE_COLOURS } from "../../lib/colours";
import type { Message } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { OneLine } from "../common/one-line";
import { OrderLink } from "../common/order-link";

type Props = { message: Message; now: number; onShow: (message: Message) => void };

/** One message of the outbox. */
export function MessageTableRow({ message, now, onShow }: Props) {
  const { t, named } = useText();
  const { kind, order_id, order, to, state, reason, sent_at, created_at } = message;
  return (
    <Table.Row>
      <Table.Cell>{named("messages.kind", kind)}</Table.Cell>
      <Table.Cell>{order_id ? <OrderLink id={order_id} displayId={order?.display_id ?? null} /> : t("mails.noOrder")}</Table.Cell>
      <Table.Cell><OneLine text={to} /></Table.Cell>
      <Table.Cell>
        <div className="flex flex-col items-start py-1">
          <StatusBadge color={MESSAGE_COLOURS[state]}>{named("messages.state", state)}</StatusBadge>
          {reason && <OneLine wide className="txt-compact-xsmall text-ui-fg-subtle" text={reason} />}
        </div>
      </Table.Cell>
      <Table.Cell><Moment at={sent_at ?? created_at} now={now} /></Table.Cell>
      <Table.Cell>
        <Button size="small" variant="secondary" aria-label={t("messages.showNamed", { message: `${named("messages.kind", kind)}, ${to}` })} onClick={() => onShow(message)}>{t("messages.show")}</Button>
      </Table.Cell>
    </Table.Row>
  );
}
