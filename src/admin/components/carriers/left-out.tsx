import { Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";
import type { ClosedDay } from "../../lib/queries/carriers";
import { useText } from "../../lib/use-text";

/** What stands on no list after the day was closed, why, and what can be done. */
export function LeftOut({ parcels }: { parcels: ClosedDay["left_out"] }) {
  const { t } = useText();
  return (
    <section className="flex flex-col gap-y-2" aria-live="polite">
      <Text size="small" weight="plus">{t("carriers.leftOut", { count: parcels.length })}</Text>
      <Text size="small" className="text-ui-fg-subtle">{t("carriers.leftOutText")}</Text>
      <ul className="flex flex-col gap-y-1">
        {parcels.map(({ shipment_id, order_id, tracking_number }) => (
          <li key={shipment_id} className="flex flex-wrap gap-x-3">
            <Text as="span" size="small" className="break-all">{tracking_number}</Text>
            <Text as="span" size="small"><Link to={`/orders/${order_id}`} className={LINK}>{t("carriers.itsOrder")}</Link></Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
