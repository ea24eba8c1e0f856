import { useParams } from "react-router-dom";
import { useStockItem } from "../../lib/queries/stock";
import { useText } from "../../lib/use-text";

/** The item's SKU in the top bar; shares the page's request. */
export function StockItemBreadcrumb() {
  const { t } = useText();
  const { data } = useStockItem(useParams().id ?? "");
  return <span>{data ? (data.sku ?? data.title ?? t("stockItem.one")) : t("stockItem.one")}</span>;
}
