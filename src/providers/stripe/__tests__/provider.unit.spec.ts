import { closed, hold, providerAtDouble, type AtDouble } from "./provider-at-double";

let at: AtDouble;
beforeEach(async () => {
  at = await providerAtDouble();
});
afterEach(() => closed(at));

const start = (data: Record<string, unknown>, more = {}) =>
  at.provider.initiatePayment({ amount: "12.34", currency_code: "eur", data: { session_id: "payses_1", ...data }, ...more });

it("starts a payment that the storefront is to confirm", async () => {
  const started = await start({});
  expect(started).toMatchObject({ status: "pending", data: { amount: 1_234, client_secret: expect.any(String), metadata: { session_id: "payses_1" } } });
});

it("holds the amount at once for a client that sends a payment method, and says until when", async () => {
  const data = await hold(at);
  expect(data).toMatchObject({ status: "requires_capture", amount_capturable: 10_000, multicapture: true, metadata: { cart_id: "cart_1" } });
  expect(data["latest_charge"]).toMatch(/^ch_/);
  expect(Date.parse(String(data["capture_before"]))).toBeGreaterThan(at.double.clock.now().getTime() + 6 * 86_400_000);
  expect(await at.provider.authorizePayment({ data })).toMatchObject({ status: "authorized" });
});

it("starts one payment for one session, however often it is asked", async () => {
  const ids = [await hold(at), await hold(at)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(1);
  expect(at.double.store.intents.all()).toHaveLength(1);
});

it("lets nothing of the storefront's data choose how money is captured or whose session it is", async () => {
  const { data } = await start({ payment_method: "pm_card_visa", capture_method: "automatic", metadata: { session_id: "payses_of_another" }, amount: 1 });
  expect(data).toMatchObject({ capture_method: "manual", amount: 1_234, metadata: { session_id: "payses_1" } });
});

it("tells the shopper of a decline in plain words and the merchant in Stripe's, and leaves nothing open", async () => {
  const error = (await hold(at, "pm_card_chargeDeclinedInsufficientFunds").catch((e: unknown) => e)) as Record<string, unknown>;
  expect(error).toMatchObject({
    type: "payment_authorization_error", message: expect.stringContaining("not enough money"),
    merchantDetail: { code: "card_declined", declineCode: "insufficient_funds", requestId: expect.stringMatching(/^req_/) },
  });
  expect(at.double.store.intents.all()).toMatchObject([{ status: "canceled" }]);
  expect(at.log.join()).toContain("insufficient_funds");
  expect(at.log.join()).not.toContain("sk_test");
});

it("does not tell a shopper that their card was reported stolen", async () => {
  await expect(hold(at, "pm_card_chargeDeclinedStolenCard")).rejects.toThrow("Your card was declined. Please use another card or ask your bank.");
});

it("asks for more when the bank wants the shopper to confirm, and is authorised once they did", async () => {
  const data = await hold(at, "pm_card_authenticationRequired");
  expect(await at.provider.getPaymentStatus({ data })).toMatchObject({ status: "requires_more" });
  at.double.authenticate(String(data["id"]));
  expect(await at.provider.authorizePayment({ data })).toMatchObject({ status: "authorized", data: { multicapture: true } });
});

it("changes the amount of what is not paid, there and back, and refuses to change what is held", async () => {
  const { data } = await start({});
  const change = (amount: string, to: Record<string, unknown> | undefined) => at.provider.updatePayment({ data: to, amount, currency_code: "eur" });
  const dearer = await change("20", data);
  expect(dearer.data).toMatchObject({ amount: 2_000 });
  expect((await change("12.34", dearer.data)).data).toMatchObject({ amount: 1_234 });
  expect((await change("20", data)).data).toMatchObject({ amount: 2_000 });
  await expect(change("90", await hold(at, "pm_card_visa", "payses_2"))).rejects.toMatchObject({ type: "not_allowed", message: expect.stringContaining("requires_capture") });
});

it("releases what is held, also twice, and refuses once it is captured", async () => {
  const data = await hold(at);
  expect((await at.provider.cancelPayment({ data })).data).toMatchObject({ status: "canceled" });
  expect((await at.provider.deletePayment({ data })).data).toMatchObject({ status: "canceled" });
  const other = await hold(at, "pm_card_visa", "payses_2");
  await at.provider.capturePayment({ data: other });
  await expect(at.provider.cancelPayment({ data: other })).rejects.toMatchObject({ type: "not_allowed", message: expect.stringContaining("succeeded") });
});

it("refunds once for one refund of Medusa's, and never too much", async () => {
  const data = await hold(at);
  await at.provider.capturePayment({ data });
  const refund = (amount: number, idempotency_key: string) => at.provider.refundPayment({ data, amount, context: { idempotency_key } });
  await refund(30, "ref_1");
  expect((await refund(30, "ref_1")).data).toMatchObject({ id: data["id"], last_refund: { amount: 3_000, status: "succeeded" } });
  await expect(refund(70.01, "ref_2")).rejects.toMatchObject({ type: "invalid_data" });
  expect(at.double.ledger(String(data["id"]))).toMatchObject({ captured: 10_000, refunded: 3_000 });
});

it("keeps shoppers and their cards", async () => {
  const customer = { id: "cus_medusa", email: "ada@example.com", first_name: "Ada" };
  const holder = await at.provider.createAccountHolder({ context: { customer } });
  expect(holder.data).toMatchObject({ name: "Ada", metadata: { medusa_customer_id: "cus_medusa" } });
  const context = { account_holder: { data: { id: holder.id } }, customer: { ...customer, last_name: "L" } };
  await at.provider.savePaymentMethod({ context, data: { payment_method: "pm_card_visa" } });
  const [method] = await at.provider.listPaymentMethods({ context });
  expect(method?.data).toMatchObject({ card: { last4: "4242" } });
  expect((await at.provider.updateAccountHolder({ context })).data).toMatchObject({ name: "Ada L" });
  await at.provider.deletePaymentMethod({ data: { id: String(method?.id) } });
  expect(await at.provider.listPaymentMethods({ context })).toEqual([]);
  await at.provider.deleteAccountHolder({ context: { account_holder: { data: { id: holder.id } } } });
  expect(await at.provider.listPaymentMethods({ context: {} })).toEqual([]);
});

it("says what to do about unknown ids, a wrong key and a service that is busy", async () => {
  await expect(at.provider.retrievePayment({ data: { id: "pi_none" } })).rejects.toMatchObject({ type: "not_found" });
  await expect(at.provider.retrievePayment({ data: {} })).rejects.toMatchObject({ type: "invalid_data", message: expect.stringContaining("new payment session") });
  at.double.faults.add({ kind: "rate_limited" });
  await expect(start({})).rejects.toMatchObject({ type: "unexpected_state", message: expect.stringContaining("try again") });
  const { double, provider } = await providerAtDouble({ apiKey: "wrong_key" });
  await expect(provider.retrievePayment({ data: { id: "pi_1" } })).rejects.toMatchObject({ message: expect.not.stringContaining("wrong_key") });
  await double.close();
});
