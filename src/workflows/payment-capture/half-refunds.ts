import type { MedusaContainer, PaymentDTO, RefundDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { exact } from "./exact";

/**
 * Core's refunds of a payment that the order's transactions do not count: core writes them before it asks the provider and
 * counts them last. A refund on its own is counted by its own id, those of a cancelation in one by the payment's.
 */
export async function halfRefundsOf(container: MedusaContainer, orderId: string, payment: PaymentDTO & { refunds?: RefundDTO[] }): Promise<RefundDTO[]> {
  const transactions = await container.resolve(Modules.ORDER).listOrderTransactions({ order_id: orderId, reference: "refund" }, { take: null as never });
  const counted = new Set(transactions.map(({ reference_id }) => reference_id));
  const together = transactions.filter(({ reference_id }) => reference_id === payment.id).map((row) => exact(row).abs().toFixed());
  return (payment.refunds ?? []).filter((refund) => {
    if (counted.has(refund.id)) return false;
    const at = together.indexOf(exact(refund).toFixed());
    if (at >= 0) together.splice(at, 1);
    return at < 0;
  });
}
