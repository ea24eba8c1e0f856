import type Stripe from "stripe";

type Detail = {
  type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
  code?: string;
  decline_code?: string;
  message: string;
  param?: string;
  payment_intent?: Stripe.PaymentIntent;
  payment_method?: Stripe.PaymentMethod;
  charge?: string;
};

/** An answer that is an error, in Stripe's shape: `{ error: { type, code, message, … } }`. */
export class StripeRefusal extends Error {
  constructor(readonly status: number, readonly detail: Detail) {
    super(detail.message);
  }

  get body(): { error: Detail & { doc_url?: string } } {
    const { code } = this.detail;
    const doc = code ? { doc_url: `https://docs.stripe.com/error-codes/${code.replace(/_/g, "-")}` } : {};
    return { error: { ...this.detail, ...doc } };
  }

  static invalid(message: string, param?: string, code?: string): StripeRefusal {
    return new StripeRefusal(400, { type: "invalid_request_error", message, ...(param && { param }), ...(code && { code }) });
  }

  static missing(kind: string, id: string, param = "id"): StripeRefusal {
    const message = `No such ${kind}: '${id}'`;
    return new StripeRefusal(404, { type: "invalid_request_error", code: "resource_missing", message, param });
  }

  static wrongState(message: string, intent: Stripe.PaymentIntent): StripeRefusal {
    const code = "payment_intent_unexpected_state";
    return new StripeRefusal(400, { type: "invalid_request_error", code, message, payment_intent: intent });
  }
}
