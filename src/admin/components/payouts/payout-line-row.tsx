import { Table } from "@medusajs/ui";
import { fullMoment } from "../../lib/moments";
import { money } from "../../lib/money";
import type { PayoutLine } from "../../lib/payouts/types";
import { useText } from "../../lib/use-text";
import { OrderLink } from "../common/order-link";

/** One movement: when, what, of which order, and how much of it came. */
export function PayoutLineRow({ line, currency }: { line: PayoutLine; currency: string }) {
  const { t, locale } = useText();
  const amount = (value: number) => <Table.Cell className="tabular-nums">{money(value, currency, locale)}</Table.Cell>;
  return (
    <Table.Row>
      <Table.Cell>{fullMoment(line.happened_at, locale)}</Table.Cell>
      <Table.Cell>{t(`payouts.kind.${line.kind}`)}</Table.Cell>
      <Table.Cell>{line.order_id ? <OrderLink id={line.order_id} displayId={line.display_id} /> : line.payment_reference ? t("payouts.elsewhere") : "–"}</Table.Cell>
      {amount(line.amount)}
      {amount(line.fee)}
      {amount(line.net)}
      <Table.Cell><span className="block max-w-80 whitespace-normal break-words py-2">{line.description ?? "–"}</span></Table.Cell>
    </Table.Row>
  );
}
