import { Button } from "@medusajs/ui";
import { useState } from "react";
import type { Dispute, ListedDispute } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { DownloadButton } from "../common/download-button";
import { EvidenceDrawer } from "./evidence-drawer";

/** `displayId` where several orders' buttons stand on one page. */
type Props = { dispute: Dispute | ListedDispute; orderId: string; displayId?: number | undefined };

/** The evidence to look at, and to hand to the bank while it takes some. */
export function EvidenceButtons({ dispute, orderId, displayId }: Props) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const named = (key: "pdfOf" | "sendOf") => (displayId === undefined ? undefined : t(`disputes.${key}`, { display_id: displayId }));
  const canSend = dispute.state === "needs_response" && dispute.kind !== "warning" && !("is_sending" in dispute && dispute.is_sending);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <DownloadButton path={`/admin/doorstep/orders/${orderId}/evidence/pdf`} type="application/pdf" name={`evidence-${dispute.reference}.pdf`} text={t("disputes.pdf")} label={named("pdfOf")} />
      {canSend && <Button size="small" aria-label={named("sendOf")} onClick={() => setOpen(true)}>{t("disputes.send")}</Button>}
      {isOpen && <EvidenceDrawer id={dispute.id} onClose={() => setOpen(false)} />}
    </div>
  );
}
