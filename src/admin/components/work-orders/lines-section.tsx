import { Container, Heading, Table } from "@medusajs/ui";
import type { WorkOrderLine } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { ScrollTable } from "../common/scroll-table";

const COLUMNS = ["bin", "item", "barcode", "ordered", "picked", "packed"] as const;

/** What must be picked and from where, in the order of the walk, and how far it is. */
export function LinesSection({ lines }: { lines: WorkOrderLine[] }) {
  const { t } = useText();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <Heading level="h2" className="px-6 py-4">{t("workOrders.lines")}</Heading>
      <ScrollTable label={t("workOrders.lines")} head={COLUMNS.map((column) => t(`workOrders.line.${column}`))}>
        {lines.map((line) => (
          <Table.Row key={line.id}>
            <Table.Cell className="txt-compact-small-plus">{line.bin ?? t("workOrders.noBin")}</Table.Cell>
            <Table.Cell>{[line.title, line.sku].filter(Boolean).join(" · ")}</Table.Cell>
            <Table.Cell className="font-mono">{line.barcode ?? "–"}</Table.Cell>
            <Table.Cell>{line.quantity}</Table.Cell>
            <Table.Cell>{line.picked_quantity}</Table.Cell>
            <Table.Cell>{line.packed_quantity}</Table.Cell>
          </Table.Row>
        ))}
      </ScrollTable>
    </Container>
  );
}
