import { clx, Table } from "@medusajs/ui";
import { Link } from "react-router-dom";
import type { Figures } from "../../../modules/warehouse/rules/figures";
import { LINK } from "../../lib/link-class";
import { useText } from "../../lib/use-text";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";

/** What waits, and for what; each leads to the work orders that do. Nothing where none waits. */
export function WaitingTable({ waiting, location }: { waiting: Figures["waiting"]; location: string }) {
  const { t, named, locale } = useText();
  if (waiting.length === 0) return null;
  const query = (code: string) => new URLSearchParams({ waiting_code: code, ...(location && { location_id: location }) }).toString();
  return (
    <>
      <SectionHeader title={t("warehouse.waiting")} text={t("warehouse.waitingText")} />
      <ScrollTable label={t("warehouse.waiting")} head={[t("workOrders.column.waiting"), t("warehouse.works")]}>
        {waiting.map(({ code, count }) => (
          <Table.Row key={code}>
            <Table.Cell><Link to={`/doorstep/work-orders?${query(code)}`} className={clx("txt-compact-small-plus", LINK)}>{named("workOrders.waitsFor", code)}</Link></Table.Cell>
            <Table.Cell className="tabular-nums">{new Intl.NumberFormat(locale).format(count)}</Table.Cell>
          </Table.Row>
        ))}
      </ScrollTable>
    </>
  );
}
