import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { isFraud } from "../../../modules/payment-capture/rules/review/fraud";
import { areProvidersOwn, type ReviewReason } from "../../../modules/payment-capture/rules/review/reasons";
import type { PaymentReviewRow } from "../../../modules/payment-capture/types";
import type { PaymentChecks } from "../../../shared/payment-source";
import { notFound, wrongState } from "../../../shared/errors";
import { withRefundReason } from "../../../shared/refund-reason";
import { paymentSourceOf } from "../payment-source";
import { paymentCaptureOf } from "../room";

export const REVIEW_FIELDS = ["id", "order_id", "state", "reasons", "checks", "opened_at", "decided_at", "decided_by", "note", "created_at"];

/** A review without the digests by which shoppers are counted. */
export const shownReview = (review: PaymentReviewRow): Partial<PaymentReviewRow> =>
  Object.fromEntries(Object.entries(review).filter(([field]) => REVIEW_FIELDS.includes(field)));

/** Of an order there is one review, or none yet. */
export const reviewsOf = (container: MedusaContainer, orderId: string): Promise<PaymentReviewRow[]> =>
  paymentCaptureOf(container).listPaymentReviews({ order_id: orderId }, { take: 1 });

/** @throws 404 */
export async function reviewOf(container: MedusaContainer, orderId: string): Promise<PaymentReviewRow> {
  const [review] = await reviewsOf(container, orderId);
  if (!review) throw notFound("payment review of the order", orderId);
  return review;
}

/** The goods may be sent; the provider's own review ends too. @throws 404, 409; when the provider does not answer */
export async function approvePayment(container: MedusaContainer, orderId: string, by: string, note: string | null): Promise<PaymentReviewRow> {
  const review = await reviewOf(container, orderId);
  if (review.state !== "open") throw wrongState("payment review", review.state, "nothing to approve");
  const { reviewId } = (review.checks as PaymentChecks | null) ?? { reviewId: null };
  if (reviewId) await (await sourceOf(container, review.payment_session_id))?.approveReview(reviewId);
  await paymentCaptureOf(container).decideReview(orderId, { event: "approve", by, note });
  return reviewOf(container, orderId);
}

/** The merchant approved the payment over there. Where nothing else is suspicious, that is the decision here too. */
export async function approvedByProvider(container: MedusaContainer, orderId: string): Promise<void> {
  const [review] = await paymentCaptureOf(container).listPaymentReviews({ order_id: orderId, state: "open" }, { take: 1 });
  if (review && areProvidersOwn(review.reasons as unknown as ReviewReason[])) await paymentCaptureOf(container).decideReview(orderId, { event: "approve", by: "provider", note: null });
}

/** The order is canceled: what is held is let go, what was captured refunded, as fraud where it was rejected as such. @throws 404, 409; what core refuses it with once goods have left */
export async function rejectPayment(container: MedusaContainer, orderId: string, by: string, note: string | null): Promise<PaymentReviewRow> {
  const review = await reviewOf(container, orderId);
  if (review.state === "rejected") throw wrongState("payment review", review.state, "nothing");
  const cancel = () => cancelOrderWorkflow(container).run({ input: { order_id: orderId, canceled_by: by } });
  if (!(await isCanceled(container, orderId))) await (isFraud(review.reasons as unknown as ReviewReason[]) ? withRefundReason("fraudulent", cancel) : cancel());
  await paymentCaptureOf(container).decideReview(orderId, { event: "reject", by, note });
  return reviewOf(container, orderId);
}

async function isCanceled(container: MedusaContainer, orderId: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: [order] } = await query.graph({ entity: "order", fields: ["canceled_at"], filters: { id: orderId } });
  return Boolean(order?.canceled_at);
}

async function sourceOf(container: MedusaContainer, sessionId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: [session] } = await query.graph({ entity: "payment_session", fields: ["provider_id"], filters: { id: sessionId } });
  return session && paymentSourceOf(container, session.provider_id);
}
