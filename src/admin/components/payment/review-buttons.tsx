import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useDecideReview } from "../../lib/queries/payment";
import { told } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { RejectDrawer } from "./reject-drawer";

/** `displayId` where several orders' buttons stand on one page. */
type Props = { orderId: string; displayId?: number | undefined };

/** Lets the goods go, or cancels the order. */
export function ReviewButtons({ orderId, displayId }: Props) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const decide = useDecideReview(orderId);
  const named = (key: "approveOf" | "rejectOf") => (displayId === undefined ? undefined : t(`payment.${key}`, { display_id: displayId }));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" variant="secondary" aria-label={named("rejectOf")} disabled={decide.isPending} onClick={() => setOpen(true)}>{t("payment.reject")}</Button>
      <Button size="small" aria-label={named("approveOf")} isLoading={decide.isPending} onClick={() => decide.mutate({ decision: "approve" }, told(t("payment.done.approved")))}>{t("payment.approve")}</Button>
      {isOpen && <RejectDrawer orderId={orderId} onClose={() => setOpen(false)} />}
    </div>
  );
}
