import { Button } from "@medusajs/ui";
import { money } from "../../lib/money";
import type { PaymentRequest } from "../../lib/payments/types";
import { useAskForPayment } from "../../lib/queries/payment-requests";
import { told } from "../../lib/told";
import { useCopy } from "../../lib/use-copy";
import { useText } from "../../lib/use-text";
import { WithdrawButton } from "./withdraw-button";

/** What can be done about an open request: to ask the shopper instead of charging what they saved, to send them the link by another way, to let it be. */
export function RequestButtons({ orderId, request, link }: { orderId: string; request: PaymentRequest; link: string | null }) {
  const { t, locale } = useText();
  const copy = useCopy();
  const ask = useAskForPayment(orderId);
  const amount = money(request.amount, request.currency_code, locale) ?? "";
  return (
    <div className="flex flex-wrap items-center gap-2">
      {request.state === "charging" && <Button size="small" variant="secondary" isLoading={ask.isPending} onClick={() => ask.mutate({}, told(t("paymentRequest.done.asked", { amount })))}>{t("paymentRequest.askInstead")}</Button>}
      {request.state === "asking" && link && <Button size="small" variant="secondary" onClick={() => void copy(link)}>{t("paymentRequest.copy")}</Button>}
      <WithdrawButton orderId={orderId} amount={amount} />
    </div>
  );
}
