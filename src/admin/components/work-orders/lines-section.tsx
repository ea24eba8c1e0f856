import { Container, Heading, Table } from "@medusajs/ui";
import type { WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { OneLine } from "../common/one-line";
import { ScrollTable } from "../common/scroll-table";

const COLUMNS = ["bin", "item", "barcode", "ordered", "picked", "packed"] as const;

/** What must be picked and from where, in the order of the walk, and how far it is; with what goes together with it, on one walk. */
export function LinesSection({ order }: { order: WorkOrder }) {
  const { t } = useText();
  const works = [order, ...(order.together ?? [])];
  const lines = works
    .flatMap(({ display_id, lines = [] }) => lines.map((line) => ({ ...line, display_id })))
    .sort((a, b) => (a.path_order ?? 0) - (b.path_order ?? 0) || a.id.localeCompare(b.id));
  const head = [...COLUMNS.map((column) => t(`workOrders.line.${column}`)), ...(works.length > 1 ? [t("workOrders.column.order")] : [])];
  return (
    <Container className="divide-y overflow-hidden p-0">
      <Heading level="h2" className="px-6 py-4">{t("workOrders.lines")}</Heading>
      <ScrollTable label={t("workOrders.lines")} head={head}>
        {lines.map((line) => (
          <Table.Row key={line.id}>
            <Table.Cell className="txt-compact-small-plus">{line.bin ?? t("workOrders.noBin")}</Table.Cell>
            <Table.Cell><OneLine wide text={[line.title, line.sku].filter(Boolean).join(" · ")} /></Table.Cell>
            <Table.Cell className="font-mono">{line.barcode ?? "–"}</Table.Cell>
            <Table.Cell>{line.quantity}</Table.Cell>
            <Table.Cell>{line.picked_quantity}</Table.Cell>
            <Table.Cell>{line.packed_quantity}</Table.Cell>
            {works.length > 1 && <Table.Cell>#{line.display_id}</Table.Cell>}
          </Table.Row>
        ))}
      </ScrollTable>
    </Container>
  );
}
