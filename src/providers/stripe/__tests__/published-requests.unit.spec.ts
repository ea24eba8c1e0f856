import { unpublished } from "../../../../demo/doubles/stripe/published/exchanges";
import { withCapture } from "../../../shared/capture-in-progress";
import { withRefundReason } from "../../../shared/refund-reason";
import { hold, providerAtDouble, type AtDouble } from "./provider-at-double";

let at: AtDouble;
afterEach(() => at.double.close());

const customer = {
  id: "cus_medusa", email: "ada@example.com", first_name: "Ada", last_name: "L", phone: "+4930123456",
  billing_address: { address_1: "Kastanienallee 7", address_2: "Hof", city: "Berlin", country_code: "de", postal_code: "10435", province: "BE" },
};

/** Asks Stripe for all that the provider ever asks for, with all that it ever says. */
async function everything({ provider, double }: AtDouble): Promise<void> {
  const holder = await provider.createAccountHolder({ context: { customer } });
  const context = { account_holder: { data: { id: holder.id } }, customer };
  await provider.updateAccountHolder({ context });
  await provider.savePaymentMethod({ context, data: { payment_method: "pm_card_visa" } });
  const [saved] = await provider.listPaymentMethods({ context });
  const money = { amount: "100.00", currency_code: "eur" };
  const data = { payment_method: saved!.id, return_url: "https://shop.example/back", setup_future_usage: "off_session", session_id: "payses_1", cart_id: "cart_1", order_id: "order_1" };
  await provider.initiatePayment({ ...money, data, context: { ...context, idempotency_key: "payses_1" } });
  const open = await provider.initiatePayment({ ...money, data: {}, context: {} });
  await provider.updatePayment({ ...money, amount: 90, data: open.data ?? {}, context: {} });
  await provider.deletePayment({ data: open.data ?? {} });
  const held = await hold(at, "pm_card_visa", "payses_2");
  await provider.authorizePayment({ data: held });
  const part = { paymentId: "pay_1", amount: 40, currencyCode: "eur", idempotencyKey: "dsca_1", finalCapture: false };
  await withCapture(part, () => provider.capturePayment({ data: held }));
  await provider.capturePayment({ data: held });
  await withRefundReason("duplicate", () => provider.refundPayment({ data: held, amount: 10 }));
  await provider.giveBack(held);
  const risky = await hold(at, "pm_card_riskLevelElevated", "payses_3");
  await provider.approveReview((await provider.checksOf(risky)).reviewId!);
  await provider.sessionOf(String(risky["id"]));
  await provider.capturePayment({ data: risky });
  const [payout] = double.bank.payOut();
  await provider.payoutOf(payout!.id);
  await provider.payoutsSince(new Date(0));
  await provider.deletePaymentMethod({ data: { id: saved!.id } });
  await provider.deleteAccountHolder({ context });
}

it("every request of the provider's is one that Stripe publishes, to the last parameter", async () => {
  at = await providerAtDouble({ extendedAuthorization: "if_available" });
  await everything(at);
  expect(unpublished(at.double.exchanges)).toEqual([]);
  expect(at.double.exchanges.filter(({ status }) => status !== 200)).toEqual([]);
  const operations = new Set(at.double.exchanges.map(({ method, path }) => `${method} ${path.split("?")[0]!.replace(/\/(pi|cus|pm|prv|po|re)_\w+/, "/:id")}`));
  expect([...operations].sort()).toEqual([
    "DELETE /v1/customers/:id", "GET /v1/balance_transactions", "GET /v1/customers/:id/payment_methods", "GET /v1/payment_intents/:id", "GET /v1/payouts",
    "GET /v1/payouts/:id", "GET /v1/refunds", "GET /v1/reviews/:id", "POST /v1/customers", "POST /v1/customers/:id", "POST /v1/payment_intents",
    "POST /v1/payment_intents/:id", "POST /v1/payment_intents/:id/cancel", "POST /v1/payment_intents/:id/capture", "POST /v1/payment_methods/:id/detach",
    "POST /v1/refunds", "POST /v1/reviews/:id/approve", "POST /v1/setup_intents",
  ]);
});

it("a request that is not published is told, and refused by the double too", async () => {
  at = await providerAtDouble();
  const ask = (path: string, form: Record<string, string>) =>
    fetch(`${at.url}/v1/${path}`, { method: "POST", headers: { authorization: "Bearer sk_test_double" }, body: new URLSearchParams(form) });
  const answers = [await ask("refunds", { payment_intent: "pi_1", colour: "blue" }), await ask("refunds", { payment_intent: "pi_1", reason: "late" }), await ask("moods", {})];
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 404]);
  expect(unpublished(at.double.exchanges)).toEqual([
    "POST /v1/refunds: Received unknown parameter: colour",
    "POST /v1/refunds: Invalid reason: must be one of duplicate, fraudulent, or requested_by_customer",
    "POST /v1/moods: no such operation",
  ]);
});
