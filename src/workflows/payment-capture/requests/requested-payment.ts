import type { MedusaContainer } from "@medusajs/framework/types";
import type { RequestReason } from "../../../modules/payment-capture/rules/request/need";
import type { PaymentRequestRow } from "../../../modules/payment-capture/types";
import { declineReasonOf, type DeclineReason } from "../../../shared/decline-reasons";
import type { CheckoutForm } from "../../../shared/payment-source";
import { exact } from "../exact";
import { isForSavedMethod, standingOfRequest, type RequestStanding } from "./pay-request";
import { checkoutFormOf } from "./payment-link";
import { sessionsOf } from "./request-session";

/** What a shopper sees of what they are asked to pay. `amount` as Medusa tells it ("19.99"). */
export type RequestedPayment = {
  standing: RequestStanding;
  amount: string;
  currency_code: string;
  reason: RequestReason;
  /** Why what they paid by last was declined, or else the payment method that they had saved; null where nothing was. */
  declined: { what: "last_try" | "saved_method"; reason: DeclineReason } | null;
  /** By what they pay on the page; null where they can't. */
  form: CheckoutForm | null;
};

/** What an order's shopper is asked to pay, and where that stands; undefined where nothing was ever asked. */
export async function requestedPayment(container: MedusaContainer, orderId: string): Promise<RequestedPayment | undefined> {
  const known = await standingOfRequest(container, orderId);
  if (!known) return undefined;
  const { request, standing } = known;
  const isDue = standing === "open" || standing === "refused";
  return {
    standing, amount: exact(request).toFixed(), currency_code: request.currency_code, reason: request.reason,
    declined: isDue ? await declinedOf(container, request) : null,
    form: isDue ? checkoutFormOf(container, request.provider_id) : null,
  };
}

async function declinedOf(container: MedusaContainer, request: PaymentRequestRow): Promise<RequestedPayment["declined"]> {
  const [session] = await sessionsOf(container, request);
  const { declined } = (session?.data ?? {}) as { declined?: unknown };
  if (session && typeof declined === "string" && !isForSavedMethod(session)) return { what: "last_try", reason: declineReasonOf(declined) };
  return request.failure_code ? { what: "saved_method", reason: declineReasonOf(request.failure_code) } : null;
}
