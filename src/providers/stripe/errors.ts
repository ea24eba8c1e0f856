import Stripe from "stripe";
import { MedusaError } from "@medusajs/framework/utils";
import { shopperWordsFor } from "./shopper-words";

/** For logs and the dashboard; no secret, no card data. */
export type MerchantDetail = { code?: string; declineCode?: string; requestId?: string; intentId?: string; status?: string; message: string };

/** A payment error: `message` can be shown to a shopper, `merchantDetail` says what Stripe said. */
export class StripePaymentError extends MedusaError {
  constructor(type: string, message: string, readonly merchantDetail: MerchantDetail) {
    super(type, message, merchantDetail.declineCode ?? merchantDetail.code);
  }
}

const { Types } = MedusaError;
const BUSY = "The payment service did not answer. Please try again in a moment.";
const MISCONFIGURED = "Payments by card are not available just now.";

/** Turns what the official client throws into an error of Medusa's; gives anything else back as it is. */
export function asPaymentError(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const detail = detailOf(error);
  if (error instanceof Stripe.errors.StripeCardError) {
    return new StripePaymentError(Types.PAYMENT_AUTHORIZATION_ERROR, shopperWordsFor(detail.declineCode, detail.code), detail);
  }
  if (error instanceof Stripe.errors.StripeIdempotencyError) return new StripePaymentError(Types.CONFLICT, BUSY, detail);
  if (error instanceof Stripe.errors.StripeAuthenticationError || error instanceof Stripe.errors.StripePermissionError) {
    return new StripePaymentError(Types.UNEXPECTED_STATE, MISCONFIGURED, { ...detail, message: "Stripe refused the API key or what it may do." });
  }
  if (error instanceof Stripe.errors.StripeInvalidRequestError) return refusedRequest(detail, error.statusCode);
  return new StripePaymentError(Types.UNEXPECTED_STATE, BUSY, detail);
}

function refusedRequest(detail: MerchantDetail, statusCode: number | undefined): StripePaymentError {
  if (statusCode === 409) return new StripePaymentError(Types.CONFLICT, BUSY, detail);
  if (detail.code === "resource_missing") return new StripePaymentError(Types.NOT_FOUND, `Stripe knows no such object: ${detail.message}`, detail);
  if (detail.code !== "payment_intent_unexpected_state") return new StripePaymentError(Types.INVALID_DATA, detail.message, detail);
  const state = detail.status ? ` (it is ${detail.status})` : "";
  return new StripePaymentError(Types.NOT_ALLOWED, `The payment's state does not allow this${state}: ${detail.message}`, detail);
}

function detailOf(error: Stripe.errors.StripeError): MerchantDetail {
  return {
    message: error.message,
    ...(error.code && { code: error.code }),
    ...(error.decline_code && { declineCode: error.decline_code }),
    ...(error.requestId && { requestId: error.requestId }),
    ...(error.payment_intent && { intentId: error.payment_intent.id, status: error.payment_intent.status }),
  };
}
