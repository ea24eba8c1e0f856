import { Button, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { useLabelActions } from "../../lib/queries/labels";
import { useWorkOrderActions } from "../../lib/queries/work-orders";
import { told } from "../../lib/told";
import type { Shipment, WorkPackage } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";
import { LabelDrawer } from "./label-drawer";

type Props = { workOrderId: string; orderId: string; pack: WorkPackage; name: string; shipment: Shipment | undefined };

/** A packed carton gets its label, or is opened again; with a label it is handed over, or the label given back. */
export function LabelButtons({ workOrderId, orderId, pack, name, shipment }: Props) {
  const { t } = useText();
  const ask = usePrompt();
  const [isChoosing, setIsChoosing] = useState(false);
  const { unpack } = useWorkOrderActions(workOrderId);
  const { buy, giveBack, handOver } = useLabelActions(pack.id);
  const back = async () => {
    const sure = await ask({ title: t("label.backTitle"), description: t("label.backText"), confirmText: t("label.back"), cancelText: t("common.cancel") });
    if (sure) giveBack.mutate(undefined, told(t("label.givenBack")));
  };
  const named = (action: string): string => `${action}: ${name}`;
  return (
    <>
      {pack.state === "packed" && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="secondary" aria-label={named(t("workOrders.unpack"))} isLoading={unpack.isPending} onClick={() => unpack.mutate(pack.id)}>{t("workOrders.unpack")}</Button>
          <Button size="small" variant="secondary" aria-label={named(t("label.choose"))} onClick={() => setIsChoosing(true)}>{t("label.choose")}</Button>
          <Button size="small" aria-label={named(t("workOrders.buyLabel"))} isLoading={buy.isPending} onClick={() => buy.mutate({})}>{t("workOrders.buyLabel")}</Button>
        </div>
      )}
      {pack.state === "labelled" && shipment?.state === "bought" && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="secondary" aria-label={named(t("label.back"))} isLoading={giveBack.isPending} onClick={() => void back()}>{t("label.back")}</Button>
          <Button size="small" aria-label={named(t("label.handOver"))} isLoading={handOver.isPending} onClick={() => handOver.mutate(shipment.id, told(t("label.handedOver")))}>{t("label.handOver")}</Button>
        </div>
      )}
      {isChoosing && <LabelDrawer packageId={pack.id} orderId={orderId} name={name} onClose={() => setIsChoosing(false)} />}
      <Problem error={buy.error ?? unpack.error} />
    </>
  );
}
