import { StatusBadge, Table } from "@medusajs/ui";
import { money } from "../../lib/money";
import type { PreviewedOrder } from "../../lib/payments/types";
import { useWhen } from "../../lib/payments/use-when";
import { useText } from "../../lib/use-text";
import { OrderLink } from "../common/order-link";

/** One order: which rule would decide, and what was decided when it was paid. */
export function PreviewRow({ order }: { order: PreviewedOrder }) {
  const { t, locale } = useText();
  const inWords = useWhen();
  const { today } = order;
  const isSame = today !== null && today.when === order.when && today.hours === order.hours;
  return (
    <Table.Row>
      <Table.Cell><OrderLink id={order.order_id} displayId={order.display_id} /></Table.Cell>
      <Table.Cell className="tabular-nums">{money(order.total, order.currency_code, locale)}</Table.Cell>
      <Table.Cell><span className="block max-w-56 truncate" title={order.rule?.name}>{order.rule?.name ?? t("rules.defaultName")}</span></Table.Cell>
      <Table.Cell>{inWords(order)}</Table.Cell>
      <Table.Cell>{today ? <StatusBadge color={isSame ? "grey" : "orange"}>{isSame ? t("paymentRules.same") : inWords(today)}</StatusBadge> : t("paymentRules.noPlan")}</Table.Cell>
    </Table.Row>
  );
}
