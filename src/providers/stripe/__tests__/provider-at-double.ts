import { StripeDouble } from "../../../../demo/doubles/stripe";
import type { StripeOptions } from "../options";
import { StripeProvider } from "../service";

export const WEBHOOK_SECRET = "whsec_test";

/** A provider in front of a fresh double, with a log that can be read. */
export async function providerAtDouble(more: Partial<StripeOptions> = {}) {
  const double = new StripeDouble();
  double.webhookSecret = WEBHOOK_SECRET;
  const log: string[] = [];
  const logger = { warn: (line: string) => log.push(line) };
  const url = await double.listen();
  const options = { apiKey: "sk_test_double", webhookSecret: WEBHOOK_SECRET, apiBaseUrl: url, ...more };
  return { double, url, log, provider: new StripeProvider({ logger }, options) };
}

export type AtDouble = Awaited<ReturnType<typeof providerAtDouble>>;

/** Starts a payment of 100 EUR, paid at once with a test card; its data as Medusa keeps it. */
export async function hold({ provider }: AtDouble, payment_method = "pm_card_visa", session_id = "payses_1") {
  const started = await provider.initiatePayment({
    amount: 100, currency_code: "eur", data: { payment_method, session_id, cart_id: "cart_1" }, context: { idempotency_key: session_id },
  });
  return started.data ?? {};
}
