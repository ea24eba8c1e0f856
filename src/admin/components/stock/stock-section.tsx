import { Container, Table } from "@medusajs/ui";
import { useStock } from "../../lib/queries/stock";
import { ALL, useStockFilter, type Filter } from "../../lib/stock/use-stock-filter";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { Pager } from "../common/pager";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { ItemName } from "./item-name";
import { FIGURES, LevelFigures } from "./level-figures";
import { LocationCell } from "./location-cell";
import { StockFilters } from "./stock-filters";

const LIMIT = 20;

const asked = ({ q, location_id, show, offset }: Filter) => ({
  ...(q && { q }), ...(location_id !== ALL && { location_id }), ...(show !== ALL && { show }), limit: LIMIT, offset,
});

/** What lies where and for whom. */
export function StockSection() {
  const { t } = useText();
  const [filter, change] = useStockFilter();
  const query = useStock(asked(filter));
  const isFiltered = Boolean(filter.q) || filter.location_id !== ALL || filter.show !== ALL;
  const head = (["item", "location", ...FIGURES] as const).map((column) => t(`stockPage.column.${column}`));
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("stockPage.levels")}><StockFilters filter={filter} onChange={change} /></SectionHeader>
      <Answer query={query} rows={8}>
        {({ stock, count }) =>
          count === 0 ? (
            <Empty title={t(isFiltered ? "stockPage.emptyTitle" : "stockPage.noneTitle")} text={t(isFiltered ? "stockPage.emptyText" : "stockPage.noneText")} />
          ) : (
            <>
              <ScrollTable label={t("stockPage.levels")} head={head}>
                {stock.map((row) => (
                  <Table.Row key={row.id}>
                    <Table.Cell><ItemName item={row} /></Table.Cell>
                    <LocationCell name={row.location_name} />
                    <LevelFigures row={row} />
                  </Table.Row>
                ))}
              </ScrollTable>
              <Pager count={count} offset={filter.offset} limit={LIMIT} onOffset={(offset) => change({ offset })} />
            </>
          )
        }
      </Answer>
    </Container>
  );
}
