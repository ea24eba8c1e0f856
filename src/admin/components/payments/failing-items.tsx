import { StatusBadge, Text } from "@medusajs/ui";
import { ATTEMPT_COLOURS } from "../../lib/colours";
import { money } from "../../lib/money";
import { distance } from "../../lib/moments";
import { useOrders } from "../../lib/queries/orders";
import type { ListedAttempt } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { RetryCapture } from "../payment/retry-capture";
import { PaymentItem } from "./payment-item";

/** Each with what the provider said, and whether it is still being tried. */
export function FailingItems({ captures, now }: { captures: readonly ListedAttempt[]; now: number }) {
  const { t, locale } = useText();
  const orders = useOrders(captures.map(({ order_id }) => order_id));
  return captures.map((capture) => {
    const { id, order_id, state, tries, failure_message: reason } = capture;
    return (
      <PaymentItem
        key={id} orderId={order_id} order={orders.get(order_id)} amount={money(capture.amount, capture.currency_code, locale)} at={capture.failed_at ?? capture.created_at} now={now}
        badge={<StatusBadge color={ATTEMPT_COLOURS[state]}>{t(`payment.attemptState.${state}`)}</StatusBadge>} actions={state === "failed" && <RetryCapture attempt={capture} />}
      >
        {reason && <Text size="small" className="text-ui-fg-subtle break-words">{t("payment.providerSays", { reason })}</Text>}
        {state === "planned" && <Text size="small" className="text-ui-fg-subtle">{t("payment.tried", { count: tries, when: distance(capture.next_try_at, now, locale) })}</Text>}
      </PaymentItem>
    );
  });
}
