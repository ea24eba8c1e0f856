import type { MedusaContainer } from "@medusajs/framework/types";
import { PAYMENT_CAPTURE } from "../../modules/payment-capture";
import { allowsMulticapture } from "../../modules/payment-capture/rules/multicapture";
import type { DisputeRow, PaymentRequestRow } from "../../modules/payment-capture/types";
import type { Fact } from "../../shared/facts";
import type { FollowedOrder } from "../order-journey/followed-order";
import type { Follower } from "../order-journey/follower";
import { isLapsed, isReleased } from "./amounts-of";
import { captureBeside } from "./captures/capture-beside";
import { catchUpRequest } from "./requests/catch-up-request";
import { disputeFacts } from "./disputes/dispute-facts";
import { finishAuthorisation } from "./finish-authorisation";
import { holdFacts } from "./hold-facts";
import { letGoReplaced } from "./requests/let-go-replaced";
import { orderLines } from "./order-lines";
import { paymentOf, paymentsOf } from "./payment-of-order";
import { bookedCaptures, capturedElsewhere } from "./payment-standing";
import { planOf } from "./plans/plan-of";
import { requestFacts } from "./requests/request-facts";
import { reviewFacts } from "./reviews/review-facts";
import { isInReview, reviewPayment } from "./reviews/review-payment";
import { paymentCaptureOf } from "./room";
import { isWorrying } from "./captures/worrying";

/** Makes the plan of the order's payment, and ends it with the order or once core has it all captured. */
async function catchUp(order: FollowedOrder, container: MedusaContainer): Promise<void> {
  const captures = paymentCaptureOf(container);
  const payment = paymentOf(order);
  if (!payment) {
    await finishAuthorisation(order, captures.options.capture.authorisationGraceSeconds, container);
    return void (await catchUpRequest(order, container));
  }
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
  const request = await catchUpRequest(order, container);
  await letGoReplaced(order, request, container);
  await endPlan(order, request, container);
}

/** The plan is over with the order, or once core has all of its payment captured; not while another is to take that one's place. */
async function endPlan(order: FollowedOrder, request: PaymentRequestRow | undefined, container: MedusaContainer): Promise<void> {
  const captures = paymentCaptureOf(container);
  if (order.canceled_at) return captures.endPlan(order.id, "closed");
  if (request) return;
  const [plan] = await captures.listCapturePlans({ order_id: order.id });
  const payment = paymentsOf(order).find(({ id }) => id === plan?.payment_id);
  if (payment?.captured_at) await captures.endPlan(order.id, "done");
  else if (payment?.canceled_at) await captures.endPlan(order.id, "closed");
}

/** Every capture that a person should hear of (refused, or long without an answer), and the payment's review. */
async function facts(order: FollowedOrder, container: MedusaContainer): Promise<Fact[]> {
  const room = paymentCaptureOf(container);
  const { ask, expiring } = room.options.capture;
  const own = { order_id: order.id };
  const all = { take: null as never };
  const [reviews, attempts, plans, requests, disputes] = await Promise.all([
    room.listPaymentReviews(own, { take: 1 }), room.listCaptureAttempts(own), room.listCapturePlans(own, { take: 1 }),
    room.listPaymentRequests(own, all), room.listDisputes(own, all),
  ]);
  const captures = attempts
    .filter(isWorrying)
    .map((a): Fact => ({
      key: `capture-failed:${a.id}`, kind: "capture_failed", at: new Date(a.failed_at ?? a.updated_at), subject: a.id,
      data: { code: a.failure_code, message: a.failure_message },
    }));
  return [
    ...captures, ...(disputes as DisputeRow[]).flatMap(disputeFacts), ...reviews.flatMap(reviewFacts),
    ...requests.flatMap((request) => requestFacts(request, ask.remindHours)), ...plans.flatMap((plan) => holdFacts(plan, endOf(order, plan.payment_id), expiring)),
  ];
}

/** When a payment ended of which nothing is held any more; null while it stands. */
function endOf(order: FollowedOrder, paymentId: string): Date | null {
  const payment = paymentsOf(order).find(({ id }) => id === paymentId);
  const ended = payment?.canceled_at ?? (isLapsed(payment?.data) ? payment?.captured_at : null);
  return ended ? new Date(ended) : null;
}

/** Writes the attempts that have fallen due. */
async function act(order: FollowedOrder, known: readonly Fact[], container: MedusaContainer): Promise<void> {
  const captures = paymentCaptureOf(container);
  // What is rejected is refunded whole: no fee is paid for taking it first.
  if (order.canceled_at || (await isInReview(container, order.id))) return;
  const [plan] = await captures.listCapturePlans({ order_id: order.id });
  await captureBeside(order, plan?.payment_id, container);
  const payment = plan?.state === "open" && paymentsOf(order).find((p) => p.id === plan.payment_id);
  // Of a payment that has ended nothing can be captured: what falls due waits for the one that takes its place.
  if (!payment || endOf(order, payment.id)) return;
  await captures.planDue({
    orderId: order.id,
    facts: known,
    lines: orderLines(order),
    multicapture: allowsMulticapture(payment.data),
    reauthorise: captures.options.capture.withoutMulticapture === "reauthorise",
    released: isReleased(payment.data),
    capturedElsewhere: capturedElsewhere(payment.captures ?? [], await bookedCaptures(container, order.id)),
  });
}

export const followPaymentCapture: Follower = { room: PAYMENT_CAPTURE, catchUp, facts, act };
