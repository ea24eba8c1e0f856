import type { Json } from "../../demo/walk/shop-client";
import type { ShopWithDoubles } from "./shop-with-doubles";

/**
 * What somebody else does at Stripe: the merchant in its dashboard (`v1/…`), or a bank (`_double/…`). Gives the answer.
 * @throws Error with what Stripe says when it refuses
 */
export async function atStripe({ doubles }: ShopWithDoubles, path: string, form: Record<string, string | number | boolean> = {}): Promise<Json> {
  const body = path.startsWith("_double") ? JSON.stringify(form) : new URLSearchParams(form as Record<string, string>);
  const answer = await fetch(`${doubles.urls.stripe}/${path}`, { method: "POST", headers: { authorization: "Bearer sk_test_doorstep" }, body });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Json;
}

/** What Stripe took of an intent, in the smallest unit. */
export const takenAtStripe = ({ doubles }: ShopWithDoubles, intent: string): number => doubles.stripe.store.intents.get(intent).amount_received;
