import { PencilSquare } from "@medusajs/icons";
import { Container, IconButton, Table } from "@medusajs/ui";
import { number } from "../../lib/numbers";
import type { StockItem, StockRow } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { Empty } from "../common/empty";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { FIGURES, LevelFigures } from "../stock/level-figures";
import { LocationCell } from "../stock/location-cell";

/** What each location has of the item, and what holds only there. */
export function LevelsSection({ item, onEdit }: { item: StockItem; onEdit: (level: StockRow) => void }) {
  const { t, locale } = useText();
  const columns = (["location", ...FIGURES] as const).map((column) => t(`stockPage.column.${column}`));
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("stockItem.levels")} />
      {item.levels.length === 0 ? (
        <Empty title={t("stockItem.noLevels")} />
      ) : (
        <ScrollTable label={t("stockItem.levels")} head={[...columns, t("stockItem.lowStockAt"), t("stockItem.edit")]}>
          {item.levels.map((level) => (
            <Table.Row key={level.id}>
              <LocationCell name={level.location_name} />
              <LevelFigures row={level} />
              <Table.Cell>{level.low_stock_at === null ? t("stockItem.none") : number(level.low_stock_at, locale)}</Table.Cell>
              <Table.Cell>
                <IconButton size="small" variant="transparent" aria-label={t("stockItem.editAt", { location: level.location_name })} onClick={() => onEdit(level)}><PencilSquare /></IconButton>
              </Table.Cell>
            </Table.Row>
          ))}
        </ScrollTable>
      )}
    </Container>
  );
}
