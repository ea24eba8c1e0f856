import { clx, StatusBadge, Table } from "@medusajs/ui";
import type { Figures } from "../../../modules/warehouse/rules/figures";
import type { WorkOrderState } from "../../../modules/warehouse/rules/work-order-states";
import { WORK_ORDER_COLOURS } from "../../lib/colours";
import { useText } from "../../lib/use-text";
import { Empty } from "../common/empty";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";

const STATES: readonly WorkOrderState[] = ["waiting", "ready", "picking", "picked", "packed"];
const AGES = ["late", "today", "tomorrow", "later"] as const;

/** What is open, by state and by when it must leave. */
export function AgeingTable({ open }: { open: Figures["open"] }) {
  const { t } = useText();
  const rows = STATES.flatMap((state) => open.find((row) => row.state === state) ?? []);
  return (
    <>
      <SectionHeader title={t("warehouse.ageing")} text={t("warehouse.ageingText")} />
      {rows.length === 0 ? <Empty title={t("warehouse.noOpen")} /> : (
        <ScrollTable label={t("warehouse.ageing")} head={[t("warehouse.age.state"), ...AGES.map((age) => t(`warehouse.age.${age}`))]}>
          {rows.map((row) => (
            <Table.Row key={row.state}>
              <Table.Cell><StatusBadge color={WORK_ORDER_COLOURS[row.state as WorkOrderState]}>{t(`workOrders.state.${row.state as WorkOrderState}`)}</StatusBadge></Table.Cell>
              {AGES.map((age) => <Table.Cell key={age} className={clx("tabular-nums", age === "late" && row.late > 0 && "text-ui-fg-error")}>{row[age]}</Table.Cell>)}
            </Table.Row>
          ))}
        </ScrollTable>
      )}
    </>
  );
}
