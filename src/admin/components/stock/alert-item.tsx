import { clx, StatusBadge, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { ALERT_COLOURS } from "../../lib/colours";
import { LINK } from "../../lib/link-class";
import { number } from "../../lib/numbers";
import type { StockAlertRow } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";

/** One thing about stock that a person should see to: what, where, in numbers, and what can be done. */
export function AlertItem({ alert }: { alert: StockAlertRow }) {
  const { t, locale } = useText();
  const kept = alert.stocked - alert.reserved - alert.available;
  const [stocked, reserved, available, safety, threshold] = [alert.stocked, alert.reserved, alert.available, kept, alert.threshold ?? 0].map((n) => number(n, locale));
  const fact = alert.kind === "sold_out" && kept > 0 ? "sold_out__safety" : alert.kind;
  return (
    <li className="flex flex-col gap-x-4 gap-y-1 px-6 py-3 md:flex-row md:items-start">
      <span className="shrink-0 md:w-32"><StatusBadge color={ALERT_COLOURS[alert.kind]}>{t(`stockAlerts.kind.${alert.kind}`)}</StatusBadge></span>
      <div className="min-w-0">
        <Text size="small" leading="compact" className="break-words">
          <Link to={`/doorstep/stock/${alert.inventory_item_id}`} className={clx("txt-compact-small-plus", LINK)}>{alert.sku ?? alert.title ?? t("stockPage.noSku")}</Link>
          {" · "}{alert.location_name}{" · "}
          {t(`stockAlerts.fact.${fact}`, { stocked, reserved, available, safety, threshold })}
        </Text>
        <Text size="small" className="text-ui-fg-subtle break-words">{t(`stockAlerts.advice.${alert.kind}`)}</Text>
      </div>
    </li>
  );
}
