import type { MedusaContainer, PaymentSessionDTO } from "@medusajs/framework/types";
import type { PaymentRequestRow } from "../../../modules/payment-capture/types";
import { wrongState } from "../../../shared/errors";
import { openRequestOf, takeWhatCame } from "./catch-up-request";
import { inTurnWith } from "./charge-request";
import { endSessions, newSession, sessionsOf } from "./request-session";
import { paymentCaptureOf } from "../room";

/**
 * What a shopper sees of what they are asked to pay: `paid` once it is held; `processing` while their bank has not said yet;
 * `charging` while their saved payment method is tried; `refused` when what they paid by last was declined.
 */
export type RequestStanding = "open" | "charging" | "processing" | "refused" | "paid";

/** Where the order's request stands, after asking the provider; undefined where nothing was ever asked. */
export async function standingOfRequest(container: MedusaContainer, orderId: string): Promise<{ request: PaymentRequestRow; standing: RequestStanding } | undefined> {
  const open = await openRequestOf(container, orderId);
  if (!open) return lastPaid(container, orderId);
  if (open.state === "charging") return { request: open, standing: "charging" };
  const paid = await takeWhatCame(container, open, inTurnWith);
  return { request: open, standing: paid ? "paid" : wordFor((await sessionsOf(container, open))[0]) };
}

async function lastPaid(container: MedusaContainer, orderId: string) {
  const [request] = await paymentCaptureOf(container).listPaymentRequests({ order_id: orderId, state: "paid" }, { take: 1, order: { ended_at: "DESC" } });
  return request && { request, standing: "paid" as const };
}

function wordFor(session: PaymentSessionDTO | undefined): RequestStanding {
  if (!session || isForSavedMethod(session)) return "open";
  if ((session.data as { status?: unknown }).status === "processing") return "processing";
  return session.status === "error" ? "refused" : "open";
}

/** It was made to charge the payment method that the shopper had saved, without them. */
export const isForSavedMethod = ({ data }: PaymentSessionDTO): boolean =>
  Boolean((data as { metadata?: Record<string, unknown> }).metadata?.["saved_payment_method"]);

/**
 * The payment session by which the shopper pays what they are asked to; the one that was begun before, if it can still be used.
 * @throws 409 where nothing is asked, it is paid by now, a bank is still deciding, or another tab begins at the same moment
 */
export async function beginRequestedPayment(container: MedusaContainer, orderId: string): Promise<PaymentSessionDTO> {
  const known = await standingOfRequest(container, orderId);
  if (!known || (known.standing !== "open" && known.standing !== "refused")) throw wrongState("payment", known?.standing ?? "not asked for", "look at the order");
  let session: PaymentSessionDTO | undefined;
  await inTurnWith(container, known.request.id, async () => {
    const request = await openRequestOf(container, orderId);
    // Paid or withdrawn since: who looks again sees it.
    if (!request) return;
    const sessions = await sessionsOf(container, request);
    session = sessions.find(isUsable);
    if (session) return;
    await endSessions(container, sessions);
    session = await newSession(container, request, {});
  });
  if (!session) throw wrongState("payment", "being begun or ended elsewhere", "try again in a moment");
  return session;
}

/** The shopper can still pay by it. */
const isUsable = (session: PaymentSessionDTO): boolean =>
  session.status !== "canceled" && (session.data as { status?: unknown }).status !== "canceled" && !isForSavedMethod(session);
