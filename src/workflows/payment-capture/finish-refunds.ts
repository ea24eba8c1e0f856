import type { MedusaContainer, RefundDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import { toCharged } from "../../modules/payment-capture/rules/minor-units";
import { clock } from "../../shared/clock";
import { wrongState } from "../../shared/errors";
import type { Ledgers } from "./ledgers-of";
import { exact } from "./exact";

/** Stripe forgets a key after a day at the earliest: https://docs.stripe.com/api/idempotent_requests */
const KEYS_LAST_MS = 20 * 3_600_000;

/** Core's workflow of this name is run by every refund; it is registered, and not exported. */
const CREDIT = "create-order-refund-credit-lines";

/** Counts those half-written refunds that are in the `made` which the provider says it made; gives their sum, in the smallest unit. */
export async function countMade(container: MedusaContainer, { halfRefunds, orderId, session }: Ledgers, made: bigint): Promise<bigint> {
  let counted = 0n;
  for (const refund of halfRefunds) {
    const amount = toCharged(exact(refund).toFixed(), session.currency_code);
    if (counted + amount > made) continue;
    await count(container, orderId!, session.currency_code, refund);
    counted += amount;
  }
  return counted;
}

/**
 * Has them made, by core's own keys: once, whether or not the provider was asked before.
 * @throws 409 when there is none, or one is so old that its key may be forgotten; what the provider refuses it with
 */
export async function finishHalfRefunds(container: MedusaContainer, { halfRefunds, orderId, session, source }: Ledgers): Promise<void> {
  const oldest = new Date(clock.now().getTime() - KEYS_LAST_MS);
  const isTooOld = halfRefunds.some(({ created_at }) => new Date(created_at!) < oldest);
  if (!halfRefunds.length || isTooOld) throw wrongState("refund", isTooOld ? "too old to be asked for again" : "counted", "look at the provider's dashboard");
  for (const refund of halfRefunds) {
    await source.refundPayment({ data: session.payment!.data!, amount: exact(refund).toFixed(), context: { idempotency_key: refund.id } });
    await count(container, orderId!, session.currency_code, refund);
  }
}

/**
 * What core's refund does once the provider has made it: the order owes that much less, and counts it. The count comes last:
 * what a crash leaves before it is found again, and the credit line by its reference.
 */
async function count(container: MedusaContainer, orderId: string, currency_code: string, refund: RefundDTO): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: [order] } = await query.graph({ entity: "order", fields: ["canceled_at", "summary", "credit_lines.reference_id"], filters: { id: orderId } });
  const owed = MathBN.mult((order!.summary as { pending_difference?: number } | null)?.pending_difference ?? 0, -1);
  const credit = MathBN.sub(exact(refund), MathBN.gt(owed, 0) ? owed : 0);
  const isCredited = (order!.credit_lines as { reference_id: string | null }[] | undefined)?.some(({ reference_id }) => reference_id === refund.id);
  if (!order!.canceled_at && !isCredited && MathBN.gt(credit, 0)) {
    await container.resolve(Modules.WORKFLOW_ENGINE).run(CREDIT, { input: { order_id: orderId, amount: credit, reference: "refund", referenceId: refund.id } });
  }
  await container.resolve(Modules.ORDER).addOrderTransactions([
    { order_id: orderId, amount: MathBN.mult(exact(refund), -1), currency_code, reference: "refund", reference_id: refund.id },
  ]);
}
