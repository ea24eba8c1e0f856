import { Text } from "@medusajs/ui";
import { money } from "../../lib/money";
import type { NamedOrder } from "../../lib/queries/orders";
import type { ListedReview } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { ReviewButtons } from "../payment/review-buttons";
import { PaymentItem } from "./payment-item";

/** An order whose payment waits for a person, and why. */
export function ReviewItem({ review, order, now }: { review: ListedReview; order: NamedOrder | undefined; now: number }) {
  const { t, locale } = useText();
  return (
    <PaymentItem
      orderId={review.order_id} order={order} amount={order && money(order.total, order.currency_code, locale)} at={review.opened_at} now={now}
      actions={<ReviewButtons orderId={review.order_id} displayId={order?.display_id} />}
    >
      <Text size="small" className="text-ui-fg-subtle break-words">{review.reasons.map((reason) => t(`payment.reason.${reason}`)).join(" ")}</Text>
    </PaymentItem>
  );
}
