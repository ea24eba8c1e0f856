import type { MedusaContainer, PaymentDTO, RefundDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import { clock } from "../../../shared/clock";
import { wrongState } from "../../../shared/errors";
import { exact } from "../exact";
import { paymentSourceOf } from "../payment-source";
import { count, credit, KEYS_LAST_MS } from "./finish-refunds";
import { freeOrder } from "./free-order";

/** Providers that move no money, and so need not be asked. */
const BY_HAND = "pp_system_default";

/**
 * Finishes a refund that core wrote down and a crash may have left anywhere after that: the provider is asked by core's own key,
 * which is once; the order counts it, and owes that much less. Under the payment's lock only.
 * @throws 409 where only its provider's dashboard can tell whether it was made; what the provider answers with
 */
export async function finishOwnRefund(container: MedusaContainer, orderId: string, payment: PaymentDTO, refund: RefundDTO): Promise<void> {
  await freeOrder(container, orderId);
  const [counted] = await container.resolve(Modules.ORDER).listOrderTransactions({ order_id: orderId, reference: "refund", reference_id: refund.id }, { take: 1 });
  if (counted) return creditWhatIsOwed(container, orderId, refund);
  if (payment.provider_id !== BY_HAND) await askAgain(container, payment, refund);
  await count(container, orderId, payment.currency_code, refund);
}

async function askAgain(container: MedusaContainer, payment: PaymentDTO, refund: RefundDTO): Promise<void> {
  const source = paymentSourceOf(container, payment.provider_id);
  const isTooOld = new Date(refund.created_at!).getTime() < clock.now().getTime() - KEYS_LAST_MS;
  if (!source || isTooOld) throw wrongState("refund", "half written", "look at the provider's dashboard whether it was made");
  await source.refundPayment({ data: payment.data!, amount: exact(refund).toFixed(), context: { idempotency_key: refund.id } });
}

/** Core counts a refund first and then credits it: where it died between, the order asks the shopper for what was just paid back. */
async function creditWhatIsOwed(container: MedusaContainer, orderId: string, refund: RefundDTO): Promise<void> {
  const { data: [order] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "order", fields: ["summary", "credit_lines.created_at"], filters: { id: orderId } });
  const isCredited = ((order?.credit_lines ?? []) as { created_at: string | Date }[]).some(({ created_at }) => new Date(created_at) >= new Date(refund.created_at!));
  const asked = MathBN.convert((order?.summary as { pending_difference?: number } | null)?.pending_difference ?? 0);
  if (isCredited || !MathBN.gt(asked, 0)) return;
  await credit(container, orderId, MathBN.min(asked, exact(refund)), refund.id);
}
