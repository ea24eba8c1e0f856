import { clx } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";
import type { Wave } from "../../lib/queries/waves";
import { useText } from "../../lib/use-text";

/** More than a row has room for. */
const SHOWN = 4;

/** The numbers of a wave's orders, each leading to its work order. */
export function WaveOrders({ orders }: { orders: Wave["work_orders"] }) {
  const { t } = useText();
  const sorted = [...orders].sort((a, b) => a.display_id - b.display_id);
  return (
    <span className="flex max-w-56 flex-wrap gap-x-2">
      {sorted.slice(0, SHOWN).map(({ id, display_id }) => <Link key={id} to={`/doorstep/work-orders/${id}`} className={clx("txt-compact-small", LINK)}>#{display_id}</Link>)}
      {sorted.length > SHOWN && <span className="text-ui-fg-subtle">{t("waves.more", { count: sorted.length - SHOWN })}</span>}
    </span>
  );
}
