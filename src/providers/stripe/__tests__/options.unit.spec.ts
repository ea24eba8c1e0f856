import { baseUrlOf } from "../options";
import { StripeProvider } from "../service";

const good = { apiKey: "sk_test_1", webhookSecret: "whsec_1" };

it.each([
  [{ ...good, apiKey: undefined }, "apiKey"],
  [{ ...good, apiKey: "" }, "apiKey"],
  [{ ...good, apiKey: "pk_live_secret" }, "apiKey"],
  [{ ...good, webhookSecret: undefined }, "webhookSecret"],
  [{ ...good, apiBaseUrl: "nonsense" }, "apiBaseUrl"],
  [{ ...good, apiBaseUrl: "ftp://api.stripe.com" }, "apiBaseUrl"],
  [{ ...good, apiBaseUrl: "https://api.stripe.com/v1" }, "apiBaseUrl"],
  [{ ...good, captureMethod: "later" }, "captureMethod"],
  [{ ...good, multicapture: true }, "multicapture"],
  [{ ...good, publishableKey: "sk_live_secret" }, "publishableKey"],
  [{ ...good, publishableKey: "" }, "publishableKey"],
  [{ ...good, scriptUrl: "js.stripe.com" }, "scriptUrl"],
  [{ ...good, scriptUrl: "javascript:alert(1)" }, "scriptUrl"],
  [{ ...good, timeoutMs: 10 }, "timeoutMs"],
  [{ ...good, maxNetworkRetries: 1.5 }, "maxNetworkRetries"],
])("refuses %j and names the field, not its value", (options, field) => {
  const refuse = () => StripeProvider.validateOptions(options as Record<string, unknown>);
  expect(refuse).toThrow(`\`${field}\``);
  expect(refuse).not.toThrow(/[sp]k_live_secret/);
});

it("accepts a key and a secret alone", () => {
  expect(() => StripeProvider.validateOptions(good)).not.toThrow();
});

it("splits a base URL for the official client", () => {
  expect(baseUrlOf("http://127.0.0.1:4010")).toEqual({ host: "127.0.0.1", port: "4010", protocol: "http" });
  expect(baseUrlOf("https://api.stripe.com")).toEqual({ host: "api.stripe.com", port: "443", protocol: "https" });
});
