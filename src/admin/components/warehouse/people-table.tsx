import { Table } from "@medusajs/ui";
import type { PersonFigures } from "../../../modules/warehouse/rules/figures";
import { useText } from "../../lib/use-text";
import { Empty } from "../common/empty";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";

const COLUMNS = ["who", "lines", "pieces", "rate", "packages", "refused"] as const;

/** Who did how much. */
export function PeopleTable({ people, names }: { people: readonly PersonFigures[]; names: Record<string, string> }) {
  const { t, locale } = useText();
  const count = (value: number | null) => (value === null ? t("warehouse.none") : new Intl.NumberFormat(locale).format(value));
  return (
    <>
      <SectionHeader title={t("warehouse.people")} text={t("warehouse.peopleText")} />
      {people.length === 0 ? <Empty title={t("warehouse.noPeople")} /> : (
        <ScrollTable label={t("warehouse.people")} head={COLUMNS.map((column) => t(`warehouse.person.${column}`))}>
          {people.map((person) => (
            <Table.Row key={person.by}>
              <Table.Cell className="txt-compact-small-plus">{names[person.by] ?? person.by}</Table.Cell>
              {[person.lines, person.pieces, person.lines_per_hour, person.packages, person.refused].map((value, n) => <Table.Cell key={COLUMNS[n + 1]} className="tabular-nums">{count(value)}</Table.Cell>)}
            </Table.Row>
          ))}
        </ScrollTable>
      )}
    </>
  );
}
