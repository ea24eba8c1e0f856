import type { ProviderWebhookPayload } from "@medusajs/framework/types";
import { startReceiver } from "../../../../demo/doubles/stripe/__tests__/receiver";
import { withCapture } from "../../../shared/capture-in-progress";
import { closed, hold, providerAtDouble, type AtDouble } from "./provider-at-double";

type Payload = ProviderWebhookPayload["payload"];
let at: AtDouble;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  at = await providerAtDouble();
  receiver = await startReceiver();
  at.double.webhookUrl = receiver.url;
});
afterEach(async () => {
  await closed(at);
  await receiver.close();
});

/** What the provider makes of every event that came, by its type. */
async function actions() {
  await at.double.webhooks.settled();
  const told = receiver.deliveries.map(async ({ body, signature }) => {
    const payload: Payload = { data: {}, rawData: Buffer.from(body), headers: { "stripe-signature": signature } };
    const { type } = JSON.parse(body) as { type: string };
    const { action, data } = await at.provider.getWebhookActionAndData(payload);
    return [type, { action, session: data?.session_id, amount: data && Number(data.amount) }] as const;
  });
  return Object.fromEntries(await Promise.all(told));
}

it("tells Medusa of an authorisation and of money taken in Stripe's dashboard, in Medusa's amounts", async () => {
  const data = await hold(at);
  await at.provider.capturePayment({ data });
  expect(await actions()).toMatchObject({
    "payment_intent.created": { action: "pending" },
    "payment_intent.amount_capturable_updated": { action: "authorized", session: "payses_1", amount: 100 },
    "payment_intent.succeeded": { action: "captured", session: "payses_1", amount: 100 },
    "charge.captured": { action: "not_supported" },
  });
});

it("does not have Medusa count our own partial capture twice", async () => {
  const data = await hold(at, "pm_card_jcb");
  const part = { paymentId: "pay_1", amount: 40, currencyCode: "eur", idempotencyKey: "capatt_1", finalCapture: true };
  await withCapture(part, () => at.provider.capturePayment({ data }));
  expect(await actions()).toMatchObject({ "payment_intent.succeeded": { action: "not_supported" } });
});

it("tells of declines, of requests to act and of cancelations", async () => {
  await expect(hold(at, "pm_card_chargeDeclined")).rejects.toThrow();
  await hold(at, "pm_card_authenticationRequired", "payses_2");
  expect(await actions()).toMatchObject({
    "payment_intent.payment_failed": { action: "failed", session: "payses_1", amount: 100 },
    "payment_intent.canceled": { action: "canceled" },
    "payment_intent.requires_action": { action: "requires_more", session: "payses_2" },
  });
});

it("leaves intents alone that are not of this store", async () => {
  await at.provider.initiatePayment({ amount: 5, currency_code: "eur", data: {} });
  expect(await actions()).toMatchObject({ "payment_intent.created": { action: "not_supported" } });
});

it("refuses a body that was changed, and one without a signature", async () => {
  await hold(at);
  await at.double.webhooks.settled();
  const [first] = receiver.deliveries;
  const forged: Payload = { data: {}, rawData: `${first?.body} `, headers: { "stripe-signature": first?.signature } };
  await expect(at.provider.getWebhookActionAndData(forged)).rejects.toMatchObject({ type: "unauthorized" });
  await expect(at.provider.getWebhookActionAndData({ ...forged, headers: {} })).rejects.toMatchObject({ type: "unauthorized" });
});
