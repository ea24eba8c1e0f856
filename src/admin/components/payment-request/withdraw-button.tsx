import { Button } from "@medusajs/ui";
import { useWithdrawRequest } from "../../lib/queries/payment-requests";
import { told } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";

/** `amount` in words. `displayId` where several orders' buttons stand on one page. */
type Props = { orderId: string; amount: string; displayId?: number | undefined };

/** After a question the shopper need not pay any more. */
export function WithdrawButton({ orderId, amount, displayId }: Props) {
  const { t } = useText();
  const confirm = useConfirm();
  const withdraw = useWithdrawRequest(orderId);
  const start = async () => {
    const sure = await confirm({ title: t("paymentRequest.withdrawTitle"), description: t("paymentRequest.withdrawText", { amount }), confirmText: t("paymentRequest.withdraw"), variant: "danger" });
    if (sure) withdraw.mutate(undefined, told(t("paymentRequest.done.withdrawn")));
  };
  return (
    <Button size="small" variant="secondary" isLoading={withdraw.isPending} aria-label={displayId === undefined ? undefined : t("paymentRequest.withdrawOf", { display_id: displayId })} onClick={() => void start()}>
      {t("paymentRequest.withdraw")}
    </Button>
  );
}
