import type { Market } from "./market";
import type { Purchase } from "./purchase";

/** The shopper's browser talks to Stripe itself. @throws Error when it is not answered, or not with a yes */
export async function confirmAsShopper({ doubles }: Market, { intent, wallet }: Purchase): Promise<void> {
  const answer = await fetch(`${doubles.urls.stripe}/v1/payment_intents/${intent}/confirm`, {
    method: "POST", headers: { authorization: "Bearer sk_test_doorstep" }, signal: AbortSignal.timeout(10_000),
    body: new URLSearchParams({ payment_method: wallet.card, return_url: "https://shop.example/paid" }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

export const stateOfIntent = ({ doubles }: Market, { intent }: Purchase): string => doubles.stripe.store.intents.get(intent).status;
