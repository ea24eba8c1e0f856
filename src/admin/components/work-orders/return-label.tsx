import { Text } from "@medusajs/ui";
import { useReturnLabel } from "../../lib/queries/labels";
import { apiUrl } from "../../lib/sdk";
import type { Shipment } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { OutsideLink } from "../common/outside-link";

/** The label that brings a parcel's goods back, to be printed and put in; or why there is none yet. */
export function ReturnLabel({ packageId, shipment }: { packageId: string; shipment: Shipment }) {
  const { t } = useText();
  // Of a carton that several orders share only the leading shipment knows.
  const { data: label } = useReturnLabel(packageId, Boolean(shipment.leading_id ?? shipment.label_options?.return_label));
  if (!label || label.state === "voided") return null;
  if (label.state !== "bought") return <Text as="span" size="small" className="text-ui-fg-subtle break-words">{t(`label.returnState.${label.state}`, { reason: label.reason })}</Text>;
  const url = label.label_url;
  return (
    <>
      <span>{t("label.wayBack")}: {label.tracking_number}</span>
      {url && <OutsideLink href={url.startsWith("/") ? apiUrl(url) : url}>{t("label.printReturn")}</OutsideLink>}
    </>
  );
}
