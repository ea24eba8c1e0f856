import type { MedusaContainer } from "@medusajs/framework/types";
import { PAYMENT_CAPTURE } from "../../modules/payment-capture";
import { allowsMulticapture } from "../../modules/payment-capture/rules/multicapture";
import type { DisputeRow } from "../../modules/payment-capture/types";
import type { Fact } from "../../shared/facts";
import type { FollowedOrder } from "../order-journey/followed-order";
import type { Follower } from "../order-journey/follower";
import { disputeFacts } from "./disputes/dispute-facts";
import { finishAuthorisation } from "./finish-authorisation";
import { holdFacts } from "./hold-facts";
import { orderLines } from "./order-lines";
import { paymentOf, paymentsOf } from "./payment-of-order";
import { bookedCaptures, capturedElsewhere } from "./payment-standing";
import { planOf } from "./plan-of";
import { reviewFacts } from "./review-facts";
import { isInReview, reviewPayment } from "./review-payment";
import { paymentCaptureOf } from "./room";
import { isWorrying } from "./worrying";

/** Makes the plan of the order's payment, and ends it with the order or once core has it all captured. */
async function catchUp(order: FollowedOrder, container: MedusaContainer): Promise<void> {
  const captures = paymentCaptureOf(container);
  const payment = paymentOf(order);
  if (!payment) return finishAuthorisation(order, captures.options.capture.authorisationGraceSeconds, container);
  // What was decided stays: the rules are asked for an order that has no plan yet, and for no other.
  const [plan] = await captures.listCapturePlans({ order_id: order.id });
  await reviewPayment(container, order, payment);
  if (order.canceled_at && (await isInReview(container, order.id))) {
    await captures.decideReview(order.id, { event: "reject", by: "order", note: "the order was canceled" });
  }
  if (!plan) {
    // A payment that was made good afterwards may have been disputed before there was the order.
    await captures.adoptDisputes(order.id, order.payment_collections.flatMap(({ payment_sessions: sessions }) => (sessions ?? []).map(({ id }) => id)));
    await captures.ensurePlan(await planOf(container, order, payment));
  }
  if (payment.captured_at) await captures.endPlan(order.id, "done");
  else if (order.canceled_at || payment.canceled_at) await captures.endPlan(order.id, "closed");
}

/** Every capture that a person should hear of (refused, or long without an answer), and the payment's review. */
async function facts(order: FollowedOrder, container: MedusaContainer): Promise<Fact[]> {
  const reviews = await paymentCaptureOf(container).listPaymentReviews({ order_id: order.id }, { take: 1 });
  const attempts = await paymentCaptureOf(container).listCaptureAttempts({ order_id: order.id });
  const captures = attempts
    .filter(isWorrying)
    .map((a): Fact => ({
      key: `capture-failed:${a.id}`, kind: "capture_failed", at: new Date(a.failed_at ?? a.updated_at), subject: a.id,
      data: { code: a.failure_code, message: a.failure_message },
    }));
  const plans = await paymentCaptureOf(container).listCapturePlans({ order_id: order.id }, { take: 1 });
  const disputes = await paymentCaptureOf(container).listDisputes({ order_id: order.id }, { take: null as never });
  return [...captures, ...(disputes as DisputeRow[]).flatMap(disputeFacts), ...reviews.flatMap(reviewFacts), ...plans.flatMap((plan) => holdFacts(plan, paymentCaptureOf(container).options.capture.expiring))];
}

/** Writes the attempts that have fallen due. */
async function act(order: FollowedOrder, known: readonly Fact[], container: MedusaContainer): Promise<void> {
  const captures = paymentCaptureOf(container);
  const [plan] = await captures.listCapturePlans({ order_id: order.id, state: "open" });
  const payment = plan && paymentsOf(order).find((p) => p.id === plan.payment_id);
  // What is rejected is refunded whole: no fee is paid for taking it first.
  if (!payment || (await isInReview(container, order.id))) return;
  await captures.planDue({
    orderId: order.id,
    facts: known,
    lines: orderLines(order),
    multicapture: allowsMulticapture(payment.data),
    capturedElsewhere: capturedElsewhere(payment.captures ?? [], await bookedCaptures(container, order.id)),
  });
}

export const followPaymentCapture: Follower = { room: PAYMENT_CAPTURE, catchUp, facts, act };
