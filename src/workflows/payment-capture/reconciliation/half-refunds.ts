import type { MedusaContainer, OrderTransactionDTO, PaymentDTO, RefundDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { exact } from "../exact";

/** Core's refunds that the order does not count, and the order's transactions that count what is no refund of core's. */
export type HalfRefunds = { uncounted: RefundDTO[]; onlyBooked: OrderTransactionDTO[] };

/**
 * Where core's refunds of a payment and the order's transactions part: core writes a refund before it asks the provider and
 * counts it last. A refund on its own is counted by its own id, those of a cancelation in one by the payment's; a cancelation
 * counts them too when the provider refused, and core has dropped them.
 */
export async function halfRefundsOf(container: MedusaContainer, orderId: string, payment: PaymentDTO & { refunds?: RefundDTO[] }): Promise<HalfRefunds> {
  const transactions = await container.resolve(Modules.ORDER).listOrderTransactions({ order_id: orderId, reference: "refund" }, { take: null as never });
  const counted = new Set(transactions.map(({ reference_id }) => reference_id));
  const onlyBooked = transactions.filter(({ reference_id }) => reference_id === payment.id);
  const uncounted = (payment.refunds ?? []).filter((refund) => {
    if (counted.has(refund.id)) return false;
    const at = onlyBooked.findIndex((row) => exact(row).abs().eq(exact(refund)));
    if (at >= 0) onlyBooked.splice(at, 1);
    return at < 0;
  });
  return { uncounted, onlyBooked };
}
