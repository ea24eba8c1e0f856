import { useOrders } from "../../lib/queries/orders";
import type { ListedFinding } from "../../lib/payments/types";
import { FindingText } from "../payment/finding-text";
import { RepairButtons } from "../payment/repair-buttons";
import { PaymentItem } from "./payment-item";

/** What does not agree, about orders, and about carts that never became one. */
export function FindingItems({ findings, now }: { findings: readonly ListedFinding[]; now: number }) {
  const orders = useOrders(findings.map(({ order_id }) => order_id));
  return findings.map((finding) => (
    // The amount is told in the finding's own sentence.
    <PaymentItem
      key={finding.id} orderId={finding.order_id} order={orders.get(finding.order_id ?? "")} cartId={finding.cart_id}
      amount={undefined} at={finding.found_at} now={now} actions={<RepairButtons finding={finding} />}
    >
      <FindingText finding={finding} />
    </PaymentItem>
  ));
}
