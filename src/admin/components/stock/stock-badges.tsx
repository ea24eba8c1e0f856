import { Badge } from "@medusajs/ui";
import { ALERT_COLOURS } from "../../lib/colours";
import { number } from "../../lib/numbers";
import type { StockRow } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";

/** What is to be known of a level at a glance. */
export function StockBadges({ row }: { row: StockRow }) {
  const { t, locale } = useText();
  return (
    <span className="flex flex-wrap gap-1">
      {row.alert && <Badge size="2xsmall" color={ALERT_COLOURS[row.alert]}>{t(`stockAlerts.kind.${row.alert}`)}</Badge>}
      {row.backordered > 0 && <Badge size="2xsmall" color="purple">{t("stockPage.backordered", { quantity: number(row.backordered, locale) })}</Badge>}
      {row.waiting > 0 && <Badge size="2xsmall" color="blue">{t("stockPage.waiting", { count: row.waiting })}</Badge>}
    </span>
  );
}
