import type { Doubles } from "../../demo/doubles/start";
import type { Json } from "../../demo/walk/shop-client";

export const VISA = "4242424242424242";

/** Begins the payment of the page behind the link, as its own script does. */
export const begin = (link: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(link, { redirect: "manual", method: "POST", body: "{}", headers: { "content-type": "application/json", ...headers } });

/** @throws Error with what the page answers when it refuses */
export async function begun(link: string): Promise<Json> {
  const answer = await begin(link);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json() as Promise<Json>;
}

export const intentOf = (checkout: Json): string => String(checkout.client_secret).split("_secret_")[0]!;

/** As Stripe.js does it in the shopper's browser. */
export async function confirm({ urls }: Doubles, checkout: Json, number: string): Promise<{ status: number; body: Json }> {
  const answer = await fetch(`${urls.stripe}/v1/payment_intents/${intentOf(checkout)}/confirm`, {
    method: "POST", headers: { authorization: `Bearer ${checkout.publishable_key}` },
    body: new URLSearchParams({ client_secret: checkout.client_secret as string, return_url: checkout.return_url as string, "payment_method_data[type]": "card", "payment_method_data[card][number]": number }),
  });
  return { status: answer.status, body: (await answer.json()) as Json };
}
