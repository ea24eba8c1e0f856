import { useParams } from "react-router-dom";
import { useWorkOrder } from "../../lib/queries/work-orders";
import { useText } from "../../lib/use-text";

/** The work order's name in the top bar; shares the page's request. */
export function WorkOrderBreadcrumb() {
  const { t } = useText();
  const { data } = useWorkOrder(useParams().id ?? "");
  return <span>{data ? `#${data.display_id}` : t("workOrders.one")}</span>;
}
