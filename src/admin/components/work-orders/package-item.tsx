import { StatusBadge, Text } from "@medusajs/ui";
import { shippedWith } from "../../../modules/carrier/rules/names";
import { PACKAGE_COLOURS } from "../../lib/colours";
import { isRefundOf } from "../../lib/label-refunds";
import { apiUrl } from "../../lib/sdk";
import type { Shipment, WorkOrder, WorkPackage } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { OutsideLink } from "../common/outside-link";
import { LabelRefund } from "../shipments/label-refund";
import { CollectButtons } from "./collect-buttons";
import { LabelButtons } from "./label-buttons";
import { PackagePapers } from "./package-papers";
import { PackagePhoto } from "./package-photo";
import { ReturnLabel } from "./return-label";

type Props = { order: WorkOrder; pack: WorkPackage; shipments: readonly Shipment[] };

/** One carton: what it weighs, its photo, its label and its number, or the buttons that buy them; and what became of labels that it had. */
export function PackageItem({ order, pack, shipments }: Props) {
  const { t } = useText();
  const name = t("workOrders.packageNumber", { number: pack.number });
  const shipment = shipments.find(({ state }) => state !== "voided");
  const waits = order.collect && pack.state === "packed";
  const { tracking_number: number, tracking_url: url, label_url: label } = shipment ?? {};
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Text size="small" leading="compact" weight="plus">{name}</Text>
          <StatusBadge color={waits ? "purple" : PACKAGE_COLOURS[pack.state]}>{waits ? t("workOrders.readyToCollect") : t(pack.collected_at ? "workOrders.collected" : `workOrders.packageState.${pack.state}`)}</StatusBadge>
          {pack.parcel_id && <Text size="small" className="text-ui-fg-subtle">{t("workOrders.sharedParcel")}</Text>}
          {pack.weight_grams && <Text size="small" className="text-ui-fg-subtle">{t("workOrders.grams", { weight: pack.weight_grams })}</Text>}
        </div>
        {waits ? <CollectButtons workOrderId={order.id} pack={pack} name={name} /> : <LabelButtons workOrderId={order.id} orderId={order.order_id} pack={pack} name={name} shipment={shipment} />}
      </div>
      <div className="txt-compact-small flex flex-wrap gap-x-6 gap-y-1">
        {number && <span>{[...shippedWith(shipment?.carrier, shipment?.service), t("facts.trackingNumber")].join(" · ")}: {url ? <OutsideLink href={url}>{number}</OutsideLink> : number}</span>}
        {label && <OutsideLink href={label.startsWith("/") ? apiUrl(label) : label}>{t("workOrders.printLabel")}</OutsideLink>}
        {shipment && <ReturnLabel packageId={pack.id} shipment={shipment} />}
      </div>
      {shipments.filter(isRefundOf).map((label) => <LabelRefund key={label.id} shipment={label} />)}
      <PackagePhoto pack={pack} name={name} isWanted={(order.pack_photo ?? "off") !== "off"} />
      {pack.state !== "voided" && <PackagePapers packageId={pack.id} name={name} crossesCustoms={order.crosses_customs !== false} />}
    </div>
  );
}
