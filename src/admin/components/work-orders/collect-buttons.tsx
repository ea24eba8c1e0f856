import { Button } from "@medusajs/ui";
import { useWorkOrderActions } from "../../lib/queries/work-orders";
import { told } from "../../lib/told";
import type { WorkPackage } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";

type Props = { workOrderId: string; pack: WorkPackage; name: string };

/** What the shopper collects gets no label: it is given to them, or opened again. */
export function CollectButtons({ workOrderId, pack, name }: Props) {
  const { t } = useText();
  const { unpack, collected } = useWorkOrderActions(workOrderId);
  const named = (action: string): string => `${action}: ${name}`;
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="secondary" aria-label={named(t("workOrders.unpack"))} isLoading={unpack.isPending} onClick={() => unpack.mutate(pack.id)}>{t("workOrders.unpack")}</Button>
        <Button size="small" aria-label={named(t("workOrders.collected"))} isLoading={collected.isPending} onClick={() => collected.mutate(pack.id, told(t("workOrders.collectedTold")))}>{t("workOrders.collected")}</Button>
      </div>
      <Problem error={collected.error ?? unpack.error} />
    </>
  );
}
