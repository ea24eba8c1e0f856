import { Button, StatusBadge, Text } from "@medusajs/ui";
import { REFUND_COLOURS } from "../../lib/colours";
import type { RefundedLabel } from "../../lib/label-refunds";
import { minorMoney } from "../../lib/money";
import { fullMoment } from "../../lib/moments";
import { useSeeRefund } from "../../lib/queries/shipments";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";

/** What became of the money of a label that was given back; where the carrier keeps it, the button by which a person takes note. */
export function LabelRefund({ shipment }: { shipment: RefundedLabel }) {
  const { t, locale } = useText();
  const { mutate, isPending, error } = useSeeRefund(shipment.id);
  const { refund_status: status, rate_amount: amount, currency_code: currency, refund_seen_at: seen } = shipment;
  const price = minorMoney(amount, currency, locale);
  const label = [shipment.carrier, shipment.tracking_number].filter(Boolean).join(" ");
  const sentence = t(price ? `refund.${status}__amount` : `refund.${status}`, { label, amount: price });
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <StatusBadge color={REFUND_COLOURS[status]}>{t(`refund.state.${status}`)}</StatusBadge>
        <Text size="small" className="min-w-0 break-words">{sentence}{seen && ` ${t("refund.seen", { when: fullMoment(seen, locale) })}`}</Text>
        {status === "rejected" && !seen && (
          <Button size="small" variant="secondary" aria-label={`${t("refund.takeNote")}: ${label}`} isLoading={isPending} onClick={() => mutate()}>{t("refund.takeNote")}</Button>
        )}
      </div>
      <Problem error={error} />
    </div>
  );
}
