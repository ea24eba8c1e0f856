import { Container, Table } from "@medusajs/ui";
import { dayOf } from "../../lib/moments";
import { number } from "../../lib/numbers";
import { useLocationNames } from "../../lib/queries/locations";
import type { StockItem } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { CartName } from "../common/cart-name";
import { Empty } from "../common/empty";
import { Moment } from "../common/moment";
import { OrderLink } from "../common/order-link";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { LocationCell } from "../stock/location-cell";

const COLUMNS = ["position", "order", "location", "quantity", "placed", "expected"] as const;

/** The orders that wait for the item, as they are served, and when each can be expected to be. */
export function BackordersSection({ item, now }: { item: StockItem; now: number }) {
  const { t, locale } = useText();
  const names = useLocationNames();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("stockItem.backorders")} text={t("stockItem.backordersText")} />
      {item.backorders.length === 0 ? (
        <Empty title={t("stockItem.noBackorders")} />
      ) : (
        <ScrollTable label={t("stockItem.backorders")} head={COLUMNS.map((column) => t(`stockItem.backorder.${column}`))}>
          {item.backorders.map((line) => (
            <Table.Row key={`${line.line_item_id} ${line.location_id}`}>
              <Table.Cell className="tabular-nums">{number(line.position, locale)}</Table.Cell>
              <Table.Cell>{line.order_id ? <OrderLink id={line.order_id} displayId={line.display_id} /> : <CartName id={line.cart_id} />}</Table.Cell>
              <LocationCell name={names.get(line.location_id) ?? line.location_id} />
              <Table.Cell className="text-ui-fg-base tabular-nums">{number(line.quantity, locale)}</Table.Cell>
              <Table.Cell><Moment at={line.placed_at} now={now} /></Table.Cell>
              <Table.Cell>{line.expected_at ? dayOf(line.expected_at, locale) : t("stockItem.notKnown")}</Table.Cell>
            </Table.Row>
          ))}
        </ScrollTable>
      )}
    </Container>
  );
}
