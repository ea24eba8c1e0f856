import { InlineTip, Table, Text } from "@medusajs/ui";
import type { BinListRead } from "../../lib/queries/bins";
import { useText } from "../../lib/use-text";
import { ScrollTable } from "../common/scroll-table";

const COLUMNS = ["line", "code", "zone", "path_order", "sku", "quantity", "reserve"] as const;
/** More faults than that nobody mends one by one. */
const SHOWN = 20;

/** What a list of bins was understood as, and what is wrong with it. */
export function ListPreview({ read }: { read: BinListRead }) {
  const { t } = useText();
  const { faults, first, lines, bins, new_bins } = read;
  return (
    <div role="status" className="flex flex-col gap-y-4">
      {faults.length === 0
        ? <Text size="small" leading="compact" weight="plus">{t("bins.counts", { lines, bins, fresh: new_bins })}</Text>
        : (
          <InlineTip variant="error" label={t("bins.faults", { count: faults.length })}>
            <ul className="flex list-disc flex-col gap-y-1 pl-4">
              {faults.slice(0, SHOWN).map(({ line, column, code, value }) => (
                <li key={`${line} ${column} ${code}`} className="break-words">{t("bins.faultIn", { line, column: t(`bins.columns.${column}`), fault: t(`bins.fault.${code}`, { value }) })}</li>
              ))}
              {faults.length > SHOWN && <li>{t("bins.moreFaults", { count: faults.length - SHOWN })}</li>}
            </ul>
          </InlineTip>
        )}
      <ScrollTable label={t("bins.first")} head={COLUMNS.map((column) => t(`bins.columns.${column}`))}>
        {first.map((row) => (
          <Table.Row key={row.line}>
            <Table.Cell className="text-ui-fg-subtle tabular-nums">{row.line}</Table.Cell>
            <Table.Cell className="txt-compact-small-plus">{row.code || "–"}</Table.Cell>
            {[row.zone, row.path_order, row.sku, row.quantity, row.kind && t(`bins.kind.${row.kind}`)].map((value, n) => <Table.Cell key={COLUMNS[n + 2]}>{value ?? "–"}</Table.Cell>)}
          </Table.Row>
        ))}
      </ScrollTable>
      {lines > first.length && <Text size="small" className="text-ui-fg-subtle">{t("bins.moreLines", { count: lines - first.length })}</Text>}
    </div>
  );
}
