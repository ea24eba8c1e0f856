import type { BigNumberInput, MedusaContainer, RefundDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import { fromMinor, toCharged } from "../../../modules/payment-capture/rules/minor-units";
import { clock } from "../../../shared/clock";
import { wrongState } from "../../../shared/errors";
import { withRefundOnRecord } from "../../../shared/refund-on-record";
import type { Ledgers } from "./ledgers-of";
import { exact } from "../exact";

/** Stripe forgets a key after a day at the earliest: https://docs.stripe.com/api/idempotent_requests */
export const KEYS_LAST_MS = 20 * 3_600_000;

/** Who is written down for what a reconciliation records. */
export const RECONCILIATION = "reconciliation";

/** Core's workflow of this name is run by every refund; it is registered, and not exported. */
const CREDIT = "create-order-refund-credit-lines";

/** Counts those half-written refunds that are in the `made` which the provider says it made; gives their sum, in the smallest unit. */
export async function countMade(container: MedusaContainer, { halfRefunds: { uncounted }, orderId, session }: Ledgers, made: bigint): Promise<bigint> {
  let counted = 0n;
  for (const refund of uncounted) {
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
export async function finishHalfRefunds(container: MedusaContainer, { halfRefunds: { uncounted }, orderId, session, source }: Ledgers): Promise<void> {
  const oldest = new Date(clock.now().getTime() - KEYS_LAST_MS);
  const isTooOld = uncounted.some(({ created_at }) => new Date(created_at!) < oldest);
  if (!uncounted.length || isTooOld) throw wrongState("refund", isTooOld ? "too old to be asked for again" : "counted", "look at the provider's dashboard");
  for (const refund of uncounted) {
    await source.refundPayment({ data: session.payment!.data!, amount: exact(refund).toFixed(), context: { idempotency_key: refund.id } });
    await count(container, orderId!, session.currency_code, refund);
  }
}

/**
 * Writes down a refund that the provider made by itself, and that the order counts it. Of what the order counts already only so
 * much is written: the next comparison finds the rest.
 */
export async function recordRefund(container: MedusaContainer, { orderId, session, core }: Ledgers, missing: bigint): Promise<void> {
  const isBooked = core.onlyBooked > 0n;
  const amount = isBooked && core.onlyBooked < missing ? core.onlyBooked : missing;
  const written = await withRefundOnRecord(() => refund(container, session, amount, "Made at the provider"));
  if (orderId && !isBooked) await count(container, orderId, session.currency_code, written);
}

/**
 * Makes what the order counts as refunded and core never had made, as far as there is money left to refund; what is counted
 * beyond that was counted twice, and is not counted any more. @throws what the provider refuses it with
 */
export async function makeBookedRefunds(container: MedusaContainer, { session, halfRefunds, provider }: Ledgers): Promise<{ made: bigint; uncounted: bigint }> {
  const sums = { made: 0n, uncounted: 0n };
  for (const row of halfRefunds.onlyBooked) {
    const amount = toCharged(exact(row).abs().toFixed(), session.currency_code);
    const isThere = amount <= provider.captured - provider.refunded - sums.made;
    if (isThere) await refund(container, session, amount, "Made again: the provider had refused it when the order was canceled");
    else await container.resolve(Modules.ORDER).deleteOrderTransactions([row.id]);
    sums[isThere ? "made" : "uncounted"] += amount;
  }
  return sums;
}

/** Core's refund alone: the order counts nothing for it. Gives the refund. */
async function refund(container: MedusaContainer, { payment, currency_code }: Ledgers["session"], amount: bigint, note: string): Promise<RefundDTO> {
  const known = new Set(payment!.refunds?.map(({ id }) => id));
  const asked = { payment_id: payment!.id, amount: fromMinor(amount, currency_code), created_by: RECONCILIATION, note };
  const { refunds } = await container.resolve(Modules.PAYMENT).refundPayment(asked as never);
  return refunds!.find(({ id, created_by }) => !known.has(id) && created_by === RECONCILIATION)!;
}

/**
 * What core's refund does once the provider has made it: the order owes that much less, and counts it. The count comes last:
 * what a crash leaves before it is found again, and the credit line by its reference.
 */
export async function count(container: MedusaContainer, orderId: string, currency_code: string, refund: RefundDTO): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: [order] } = await query.graph({ entity: "order", fields: ["canceled_at", "summary", "credit_lines.reference_id"], filters: { id: orderId } });
  const owed = MathBN.mult((order!.summary as { pending_difference?: number } | null)?.pending_difference ?? 0, -1);
  const toCredit = MathBN.sub(exact(refund), MathBN.gt(owed, 0) ? owed : 0);
  const isCredited = (order!.credit_lines as { reference_id: string | null }[] | undefined)?.some(({ reference_id }) => reference_id === refund.id);
  if (!order!.canceled_at && !isCredited && MathBN.gt(toCredit, 0)) await credit(container, orderId, toCredit, refund.id);
  await container.resolve(Modules.ORDER).addOrderTransactions([
    { order_id: orderId, amount: MathBN.mult(exact(refund), -1), currency_code, reference: "refund", reference_id: refund.id },
  ]);
}

/** The order costs that much less, by core's own change of it. */
export async function credit(container: MedusaContainer, orderId: string, amount: BigNumberInput, refundId: string): Promise<void> {
  await container.resolve(Modules.WORKFLOW_ENGINE).run(CREDIT, { input: { order_id: orderId, amount, reference: "refund", referenceId: refundId } });
}
