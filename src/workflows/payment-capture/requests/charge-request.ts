import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer, PaymentDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { declineClass } from "../../../modules/payment-capture/rules/decline-class";
import { reviewReasons } from "../../../modules/payment-capture/rules/review/reasons";
import { MOST_REFUSALS, retryDelay } from "../../../modules/payment-capture/rules/retry-delay";
import type { PaymentRequestRow } from "../../../modules/payment-capture/types";
import { runAlone, runInTurn } from "../../../shared/alone";
import { clock } from "../../../shared/clock";
import { captureErrorOf, failureOf } from "../captures/capture-error";
import { exact } from "../exact";
import { paymentSourceOf } from "../payment-source";
import { heldUntilOf } from "../payment-standing";
import { endSessions, newSession, sessionsOf } from "./request-session";
import { paymentCaptureOf } from "../room";

/** One at a time works on a request's payment, on whatever instance; who comes meanwhile leaves it to them. */
export const aloneWith = (container: MedusaContainer, requestId: string, work: () => Promise<void>): Promise<boolean> =>
  runAlone(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), keyOf(requestId), work);

/** The same for a shopper or a merchant, who waits for their turn; false when it does not come in some seconds. */
export const inTurnWith = (container: MedusaContainer, requestId: string, work: () => Promise<void>): Promise<boolean> =>
  runInTurn(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), keyOf(requestId), work);

const keyOf = (requestId: string): string => `doorstep-request:${requestId}`;

/**
 * Charges a request to the payment method that the shopper saved, without them; where there is none, or its bank wants them,
 * they are asked. The provider's payment is made first and confirmed after, so that a crash in between has moved no money.
 * @throws Error when the provider does not answer at all, or others are at it, to be tried again
 */
export async function chargeRequest(container: MedusaContainer, requestId: string): Promise<void> {
  const done = await inTurnWith(container, requestId, async () => {
    const [request] = await paymentCaptureOf(container).listPaymentRequests({ id: requestId, state: "charging" });
    if (!request || new Date(request.next_try_at!) > clock.now()) return;
    const saved = await savedMethodFor(container, request);
    if (saved) await charge(container, request, saved);
    else await paymentCaptureOf(container).askShopper(request.id, null);
  });
  if (!done) throw new Error(`payment request ${requestId} waits for others who are at it`);
}

async function savedMethodFor(container: MedusaContainer, request: PaymentRequestRow): Promise<Record<string, unknown> | null> {
  if (!request.replaces_payment_id) return null;
  const { data } = await container.resolve(Modules.PAYMENT).retrievePayment(request.replaces_payment_id);
  return (await paymentSourceOf(container, request.provider_id)?.savedMethodOf(data ?? {})) ?? null;
}

async function charge(container: MedusaContainer, request: PaymentRequestRow, saved: Record<string, unknown>): Promise<void> {
  const sessions = await sessionsOf(container, request);
  const known = sessions.find(({ data }) => typeof data?.["id"] === "string");
  // One that knows no payment of the provider's was being started by a store that died.
  if (!known) await endSessions(container, sessions);
  const session = known ?? (await newSession(container, request, saved));
  const payments = container.resolve(Modules.PAYMENT);
  // The same key for the same try: a crash that lost the answer does not charge again.
  const context = { off_session: true, idempotency_key: `${session.id}:${request.tries}` };
  const answer = await payments.authorizePaymentSession(session.id, context).then((payment) => ({ payment }), (thrown: unknown) => ({ thrown }));
  if ("payment" in answer && answer.payment) await takePayment(container, request, answer.payment);
  else await noteDecline(container, request, "thrown" in answer ? answer.thrown : new Error("the provider has not decided yet"));
}

/** The request is paid by it; what is suspicious about the new payment has a person look, as with the first one. */
export async function takePayment(container: MedusaContainer, request: PaymentRequestRow, payment: PaymentDTO): Promise<void> {
  const room = paymentCaptureOf(container);
  const checks = (await paymentSourceOf(container, payment.provider_id)?.checksOf(payment.data ?? {})) ?? null;
  for (const reason of reviewReasons(checks, 1, room.options.review)) await room.suspect(request.order_id, reason);
  await room.requestPaid(request.id, { id: payment.id, amount: exact(payment).toFixed(), heldUntil: heldUntilOf(payment.data) });
}

async function noteDecline(container: MedusaContainer, request: PaymentRequestRow, thrown: unknown): Promise<void> {
  const error = captureErrorOf(thrown);
  const failure = failureOf(error);
  const isLast = request.tries + 1 >= MOST_REFUSALS;
  if (declineClass(error) !== "retry" || isLast) return paymentCaptureOf(container).askShopper(request.id, failure);
  const dueAt = new Date(clock.now().getTime() + retryDelay(request.tries + 1) * 1000);
  return paymentCaptureOf(container).chargeLater(request.id, failure, dueAt);
}
