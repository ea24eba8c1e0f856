import type Stripe from "stripe";
import { StripeDouble } from "..";
import { clientOf, noRedirects } from "./client";

/** A fresh double and the official client in front of it, with the steps that most tests begin with. */
export async function atDouble() {
  const double = new StripeDouble();
  const url = await double.listen();
  const stripe = clientOf(url);
  return {
    double, url, stripe,
    /** A payment of 100.00 taken at once; its charge's id and its own. */
    async paid(more: Partial<Stripe.PaymentIntentCreateParams> = {}) {
      const intent = await stripe.paymentIntents.create({
        amount: 10_000, currency: "eur", confirm: true, payment_method: "pm_card_visa", automatic_payment_methods: noRedirects, ...more,
      });
      return { id: intent.id, charge: String(intent.latest_charge) };
    },
    /** The types of all events since the first `seen`, oldest first. */
    told: async (seen = 0) => (await stripe.events.list({ limit: 100 })).data.map(({ type }) => type).reverse().slice(seen),
    /** A control below `/_double`: its status and JSON. */
    async control(path: string, body: unknown = {}) {
      const response = await fetch(`${url}/_double${path}`, { method: "POST", body: JSON.stringify(body) });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
  };
}

export type AtDouble = Awaited<ReturnType<typeof atDouble>>;
