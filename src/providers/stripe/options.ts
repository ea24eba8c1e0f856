import { MedusaError } from "@medusajs/framework/utils";

export type StripeOptions = {
  /** Secret or restricted key (`sk_…`, `rk_…`). */
  apiKey: string;
  /** Signing secret of the webhook endpoint (`whsec_…`). */
  webhookSecret: string;
  /** Publishable key (`pk_…`) of the same account. Without it shoppers cannot pay by a payment link. */
  publishableKey?: string;
  /** Where the page of a payment link loads Stripe.js from; Stripe itself when absent. */
  scriptUrl?: string;
  /** Where Stripe's API is; the real service when absent. Scheme, host and port only. */
  apiBaseUrl?: string;
  /** "manual" holds the amount until it is captured; "automatic" takes it at once. Default "manual". */
  captureMethod?: "manual" | "automatic";
  /** Whether to ask for several captures of one authorisation where card and account allow it. Default "if_available". */
  multicapture?: "if_available" | "never";
  /**
   * Whether to ask for holds of up to 30 days, where card and account allow them. Networks charge for it, so the default is
   * "never". https://docs.stripe.com/payments/extended-authorization
   */
  extendedAuthorization?: "if_available" | "never";
  /** How long Stripe is waited for, a try. Default 20000 ms: a shopper waits behind most calls, and Stripe answers in one or two seconds. */
  timeoutMs?: number;
  /** How often a call without an answer is repeated at once, by the same idempotency key. Default 2. */
  maxNetworkRetries?: number;
};

/** @throws MedusaError naming the field and what is allowed, never its value */
export function validateStripeOptions(options: Record<string, unknown>): asserts options is StripeOptions {
  requireSecret(options, "apiKey", "a secret key (sk_…) or restricted key (rk_…)");
  requireSecret(options, "webhookSecret", "the endpoint's signing secret (whsec_…)");
  if (String(options["apiKey"]).startsWith("pk_")) throw wrong("apiKey", "a secret key (sk_…): this is a publishable one");
  const { publishableKey, scriptUrl } = options;
  if (publishableKey !== undefined && !/^pk_\S+$/.test(String(publishableKey))) throw wrong("publishableKey", "a publishable key (pk_…): it is shown to every shopper");
  if (scriptUrl !== undefined && !isWebAddress(scriptUrl)) throw wrong("scriptUrl", "an http(s) URL, such as https://js.stripe.com/v3/");
  requireOneOf(options, "captureMethod", ["manual", "automatic"]);
  requireOneOf(options, "multicapture", ["if_available", "never"]);
  requireOneOf(options, "extendedAuthorization", ["if_available", "never"]);
  requireWhole(options, "timeoutMs", 1_000, 80_000);
  requireWhole(options, "maxNetworkRetries", 0, 5);
  if (options["apiBaseUrl"] !== undefined) baseUrlOf(options["apiBaseUrl"]);
}

/** Host, port and protocol of a base URL, as the official client wants them. @throws MedusaError naming `apiBaseUrl` */
export function baseUrlOf(value: unknown): { host: string; port: string; protocol: "http" | "https" } {
  const url = isWebAddress(value) ? new URL(value as string) : undefined;
  if (!url || url.pathname !== "/" || url.search) {
    throw wrong("apiBaseUrl", "an http(s) URL of scheme, host and port only, such as https://api.stripe.com");
  }
  const secure = url.protocol === "https:";
  return { host: url.hostname, port: url.port || (secure ? "443" : "80"), protocol: secure ? "https" : "http" };
}

const isWebAddress = (value: unknown): boolean => typeof value === "string" && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

function requireSecret(options: Record<string, unknown>, field: string, allowed: string): void {
  const value = options[field];
  if (typeof value !== "string" || !/^\S+$/.test(value)) throw wrong(field, allowed);
}

function requireOneOf(options: Record<string, unknown>, field: string, allowed: string[]): void {
  const value = options[field];
  if (value !== undefined && !allowed.includes(value as string)) throw wrong(field, allowed.map((word) => `"${word}"`).join(" or "));
}

function requireWhole(options: Record<string, unknown>, field: string, least: number, most: number): void {
  const value = options[field];
  const fits = Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
  if (value !== undefined && !fits) throw wrong(field, `a whole number from ${least} to ${most}`);
}

const wrong = (field: string, allowed: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `Stripe provider: option \`${field}\` must be ${allowed}.`);
