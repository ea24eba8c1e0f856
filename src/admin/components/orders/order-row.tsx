import { Checkbox, StatusBadge, Table, Text } from "@medusajs/ui";
import { WAY_COLOURS, WAY_PAYMENT_COLOURS } from "../../lib/colours";
import { dayOf } from "../../lib/moments";
import type { OrderRow } from "../../lib/orders/types";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { OneLine } from "../common/one-line";
import { OrderLink } from "../common/order-link";

type Props = { order: OrderRow; now: number; chosen: boolean; onChoose: (on: boolean) => void };
const NONE = "–";

/** One order as it stands; its number leads to it. */
export function OrderRowItem({ order, now, chosen, onChoose }: Props) {
  const { t, locale } = useText();
  const { display_id, order_id, customer_name, email, step, payment, work, parcels, parcels_delivered, placed_at, ship_by, promised_latest, eta, late } = order;
  const isMoved = eta && promised_latest && dayOf(eta, locale) !== dayOf(promised_latest, locale);
  return (
    <Table.Row className="h-auto [&_td]:py-2 [&_td]:align-middle">
      <Table.Cell><Checkbox aria-label={t("ordersPage.choose", { number: display_id })} checked={chosen} onCheckedChange={(on) => onChoose(on === true)} /></Table.Cell>
      <Table.Cell>
        <Two><OrderLink id={order_id} displayId={display_id} /><Moment at={placed_at} now={now} isShort /></Two>
      </Table.Cell>
      <Table.Cell>
        <Two><span className="block max-w-48 truncate">{customer_name ?? email ?? NONE}</span>{customer_name && email && <Small>{email}</Small>}</Two>
      </Table.Cell>
      <Table.Cell>
        <Two><StatusBadge color={WAY_COLOURS[step]}>{t(`ordersPage.steps.${step}`)}</StatusBadge><Small>{parcels > 0 ? t("ordersPage.parcels", { count: parcels, delivered: parcels_delivered }) : t(`ordersPage.work.${work}`)}</Small></Two>
      </Table.Cell>
      <Table.Cell><Next order={order} now={now} /></Table.Cell>
      <Table.Cell><StatusBadge color={WAY_PAYMENT_COLOURS[payment]}>{t(`ordersPage.payment.${payment}`)}</StatusBadge></Table.Cell>
      <Table.Cell>{ship_by ? <Moment at={ship_by} now={now} isShort /> : NONE}</Table.Cell>
      <Table.Cell>
        <Two>
          <span>{promised_latest ? dayOf(promised_latest, locale) : NONE}</span>
          {isMoved && <Small>{t("ordersPage.eta", { day: dayOf(eta, locale) })}</Small>}
          {late && <StatusBadge color="red">{t("ordersPage.late")}</StatusBadge>}
        </Two>
      </Table.Cell>
    </Table.Row>
  );
}

/** What it waits for, or what is the matter with a parcel of it, and whether that is somebody's of the shop. */
function Next({ order: { next_awaits, next_due_at, exception, needs_person }, now }: { order: OrderRow; now: number }) {
  const { t, named } = useText();
  if (!next_awaits && !exception) return NONE;
  return (
    <Two>
      {needs_person && <StatusBadge color="orange">{t("ordersPage.person")}</StatusBadge>}
      {exception && <span>{named("exceptions.kind", exception)}</span>}
      {next_awaits && <OneLine text={named("awaits", next_awaits)} />}
      {next_due_at && <Moment at={next_due_at} now={now} isShort />}
    </Two>
  );
}

const Two = ({ children }: { children: React.ReactNode }) => <span className="flex flex-col items-start gap-y-0.5">{children}</span>;
const Small = ({ children }: { children: React.ReactNode }) => <Text as="span" size="xsmall" className="text-ui-fg-subtle block max-w-48 truncate">{children}</Text>;
