import { clx, Container, Table } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";
import { useStock } from "../../lib/queries/stock";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { Empty } from "../common/empty";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { LevelFigures } from "./level-figures";
import { LocationCell } from "./location-cell";

const FIGURES = ["available", "state", "held", "claimed", "ordered", "incoming"] as const;

/** On an inventory item's page: for whom its units are, which core's own table does not tell. */
export function ItemStockSection({ itemId }: { itemId: string }) {
  const { t } = useText();
  const query = useStock({ inventory_item_id: itemId, limit: 200, offset: 0 });
  return (
    <Container className="divide-y overflow-hidden p-0" role="region" aria-label={t("stockPage.levels")} data-testid="doorstep-item-stock">
      <SectionHeader title={t("stockPage.levels")}>
        <Link to={`/doorstep/stock/${itemId}`} className={clx("txt-compact-small-plus", LINK)}>{t("stockPage.more")}</Link>
      </SectionHeader>
      <Answer query={query} rows={2}>
        {({ stock }) =>
          stock.length === 0 ? (
            <Empty title={t("stockItem.noLevels")} />
          ) : (
            <ScrollTable label={t("stockItem.levels")} head={(["location", ...FIGURES] as const).map((column) => t(`stockPage.column.${column}`))}>
              {stock.map((row) => (
                <Table.Row key={row.id}>
                  <LocationCell name={row.location_name} />
                  <LevelFigures row={row} figures={FIGURES} />
                </Table.Row>
              ))}
            </ScrollTable>
          )
        }
      </Answer>
    </Container>
  );
}
