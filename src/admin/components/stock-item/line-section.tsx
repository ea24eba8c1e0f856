import { Container, Table } from "@medusajs/ui";
import { number } from "../../lib/numbers";
import type { StockItem } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { CartName } from "../common/cart-name";
import { Empty } from "../common/empty";
import { Moment } from "../common/moment";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";

const COLUMNS = ["position", "cart", "quantity", "joined", "seen"] as const;

/** The carts that stand in line for the item. */
export function LineSection({ item, now }: { item: StockItem; now: number }) {
  const { t, locale } = useText();
  const isOn = item.policies.some(({ waiting_line }) => waiting_line);
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("stockItem.line")} text={t("stockItem.lineText")} />
      {item.waiting.length === 0 ? (
        <Empty title={t(isOn ? "stockItem.noLine" : "stockItem.lineOff")} />
      ) : (
        <ScrollTable label={t("stockItem.line")} head={COLUMNS.map((column) => t(`stockItem.waiter.${column}`))}>
          {item.waiting.map((waiter) => (
            <Table.Row key={waiter.cart_id}>
              <Table.Cell className="tabular-nums">{number(waiter.position, locale)}</Table.Cell>
              <Table.Cell><CartName id={waiter.cart_id} /></Table.Cell>
              <Table.Cell className="text-ui-fg-base tabular-nums">{number(waiter.quantity, locale)}</Table.Cell>
              <Table.Cell><Moment at={waiter.joined_at} now={now} /></Table.Cell>
              <Table.Cell><Moment at={waiter.seen_at} now={now} /></Table.Cell>
            </Table.Row>
          ))}
        </ScrollTable>
      )}
    </Container>
  );
}
