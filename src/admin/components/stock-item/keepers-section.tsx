import { Container } from "@medusajs/ui";
import type { StockItem } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { Empty } from "../common/empty";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { KeeperRow } from "./keeper-row";

const COLUMNS = ["who", "state", "quantity", "location", "since", "until"] as const;

/** Who keeps units of the item; what a cart holds can be taken back. */
export function KeepersSection({ item, now }: { item: StockItem; now: number }) {
  const { t } = useText();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("stockItem.keepers")} text={t("stockItem.keepersText")} />
      {item.keepers.length === 0 ? (
        <Empty title={t("stockItem.noKeepers")} />
      ) : (
        <ScrollTable label={t("stockItem.keepers")} head={[...COLUMNS.map((column) => t(`stockItem.keeper.${column}`)), t("stockItem.release")]}>
          {item.keepers.map((keeper) => <KeeperRow key={keeper.reservation_id} keeper={keeper} now={now} />)}
        </ScrollTable>
      )}
    </Container>
  );
}
