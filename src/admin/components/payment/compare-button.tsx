import { Button, toast } from "@medusajs/ui";
import { useCompareOrder } from "../../lib/queries/payment-findings";
import { useText } from "../../lib/use-text";

/** Asks the provider now whether it says the same of the payment. */
export function CompareButton({ orderId }: { orderId: string }) {
  const { t } = useText();
  const compare = useCompareOrder(orderId);
  const say = ({ payment_findings: { length: count } }: { payment_findings: unknown[] }) =>
    count ? toast.warning(t("payment.compared.differs", { count })) : toast.success(t("payment.compared.agrees"));
  return (
    <Button size="small" variant="secondary" isLoading={compare.isPending} onClick={() => compare.mutate(undefined, { onSuccess: say, onError: (error) => void toast.error(error.message) })}>
      {t("payment.compare")}
    </Button>
  );
}
