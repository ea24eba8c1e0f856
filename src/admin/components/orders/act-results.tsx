import { Button, Heading, StatusBadge, Text } from "@medusajs/ui";
import type { OrderResult } from "../../lib/orders/types";
import type { OrdersDeed } from "../../lib/queries/orders-on-the-way";
import { useText } from "../../lib/use-text";
import { OrderLink } from "../common/order-link";

type Props = { act: OrdersDeed["do"]; results: readonly OrderResult[]; onClose: () => void };

/** What became of a deed for each order; what was not done comes first. */
export function ActResults({ act, results, onClose }: Props) {
  const { t } = useText();
  const sorted = [...results].sort((a, b) => Number(a.code === null) - Number(b.code === null));
  const why = ({ code, message }: OrderResult): string | null => (code === "nothing" ? t(`ordersPage.nothing.${act}`) : message);
  return (
    <section role="status" aria-label={t("ordersPage.results")} className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-center justify-between gap-x-4">
        <Heading level="h2">{t("ordersPage.results")}</Heading>
        <Button size="small" variant="transparent" onClick={onClose}>{t("common.close")}</Button>
      </div>
      <ul className="flex max-h-56 flex-col gap-y-2 overflow-y-auto">
        {sorted.map((result) => (
          <li key={result.order_id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <OrderLink id={result.order_id} displayId={result.display_id} />
            <StatusBadge color={result.code ? "orange" : "green"}>{t(result.code ? "common.refused" : "ordersPage.done")}</StatusBadge>
            {result.code && <Text size="small" className="text-ui-fg-subtle break-words">{why(result)}</Text>}
          </li>
        ))}
      </ul>
    </section>
  );
}
