import { withRefundOnRecord } from "../../../shared/refund-on-record";
import { StripeProvider } from "../service";
import { closed, hold, providerAtDouble, type AtDouble } from "./provider-at-double";

let at: AtDouble;
beforeEach(async () => {
  at = await providerAtDouble();
});
afterEach(() => closed(at));

const idOf = (data: Record<string, unknown>) => String(data["id"]);
const daysHeld = (data: Record<string, unknown>) => Math.round((Date.parse(String(data["capture_before"])) - at.double.clock.now().getTime()) / 86_400_000);

it("tells Stripe's own ledger of a payment, in the smallest unit", async () => {
  const data = await hold(at);
  expect(await at.provider.ledgerOf(data)).toMatchObject({ reference: data["id"], state: "held", currencyCode: "eur", amount: 10_000n, held: 10_000n, captured: 0n, refunded: 0n, heldUntil: expect.any(Date) });
  await at.provider.capturePayment({ data });
  await at.provider.refundPayment({ data, amount: "12.34" });
  expect(await at.provider.ledgerOf(data)).toMatchObject({ state: "captured", held: 0n, captured: 10_000n, refunded: 1_234n, heldUntil: null });
});

it("gives all back, once, whatever state the payment is in", async () => {
  const [held, taken] = [await hold(at, "pm_card_visa", "payses_1"), await hold(at, "pm_card_visa", "payses_2")];
  await at.provider.capturePayment({ data: taken });
  await at.provider.refundPayment({ data: taken, amount: 30 });
  for (let n = 0; n < 2; n += 1) for (const data of [held, taken]) await at.provider.giveBack(data);
  expect(at.double.store.intents.get(idOf(held)).status).toBe("canceled");
  expect(at.double.ledger(idOf(taken))).toMatchObject({ captured: 10_000, refunded: 10_000 });
  expect(at.double.store.refunds.all().at(-1)).toMatchObject({ amount: 7_000, reason: null, metadata: { session_id: "payses_2", cart_id: "cart_1" } });
});

it("gives back what this store started and knows no more, and leaves alone what another store on the same account did", async () => {
  const mine = idOf(await hold(at));
  expect(await at.provider.giveBackOwn(mine)).toBe(true);
  expect(at.double.store.intents.get(mine).status).toBe("canceled");
  const another = new StripeProvider({}, { apiKey: "sk_test_double", webhookSecret: "whsec_another", apiBaseUrl: at.url });
  const theirs = idOf(await hold({ ...at, provider: another }, "pm_card_visa", "payses_2"));
  expect(await at.provider.giveBackOwn(theirs)).toBe(false);
  expect(at.double.store.intents.get(theirs).status).toBe("requires_capture");
});

it("asks nobody for a refund that is only to be written down", async () => {
  const data = await hold(at);
  await at.provider.capturePayment({ data });
  await withRefundOnRecord(() => at.provider.refundPayment({ data, amount: 30 }));
  expect(at.double.ledger(idOf(data))).toMatchObject({ refunded: 0 });
});

it("tells what Radar and the card's bank found, and ends Stripe's own review once", async () => {
  expect(await at.provider.checksOf(await hold(at, "pm_card_cvcCheckFail", "payses_1"))).toMatchObject({ risk: "normal", cvc: "fail", reviewId: null, fingerprint: expect.any(String) });
  const suspicious = await at.provider.checksOf(await hold(at, "pm_card_riskLevelElevated", "payses_2"));
  expect(suspicious).toMatchObject({ risk: "elevated", riskScore: expect.any(Number), reviewId: expect.stringMatching(/^prv_/) });
  for (let n = 0; n < 2; n += 1) await at.provider.approveReview(suspicious.reviewId!);
  expect(at.double.store.reviews.get(suspicious.reviewId!)).toMatchObject({ open: false, closed_reason: "approved" });
});

it("knows the payment session that an intent was made for", async () => {
  expect(await at.provider.sessionOf(idOf(await hold(at)))).toBe("payses_1");
});

it("holds for 30 days where that is asked for and the card has it, else for 7", async () => {
  expect(daysHeld(await hold(at))).toBe(7);
  const longer = await providerAtDouble({ extendedAuthorization: "if_available" });
  const [visa, jcb] = [await hold(longer, "pm_card_visa", "payses_1"), await hold(longer, "pm_card_jcb", "payses_2")];
  expect([daysHeld(visa), daysHeld(jcb)]).toEqual([30, 7]);
  await longer.double.close();
});

it("tells a payout with all that went into it", async () => {
  const data = await hold(at);
  await at.provider.capturePayment({ data });
  await at.provider.refundPayment({ data, amount: 20 });
  const [made] = at.double.bank.payOut();
  const { payout, movements } = await at.provider.payoutOf(made!.id);
  expect(payout).toMatchObject({ reference: made!.id, state: "paid", currencyCode: "eur" });
  expect(movements.map(({ kind, amount, payment, sessionId }) => [kind, amount, payment, sessionId])).toEqual(expect.arrayContaining([
    ["payment", 10_000n, idOf(data), "payses_1"], ["refund", -2_000n, idOf(data), "payses_1"],
  ]));
  expect(movements.reduce((sum, { net }) => sum + net, 0n)).toBe(payout.amount);
  expect(await at.provider.payoutsSince(new Date(0))).toEqual([made!.id]);
});

it("tells of a payout what a bank sent back of an earlier one, and nothing of what is in one that was made by hand", async () => {
  await at.provider.capturePayment({ data: await hold(at) });
  const [failed] = at.double.bank.payOut();
  at.double.bank.failPayout(failed!.id);
  const [next] = at.double.bank.payOut();
  const { payout, movements } = await at.provider.payoutOf(next!.id);
  expect(movements.map(({ kind, net }) => [kind, net])).toEqual([["returned", payout.amount]]);
  expect(payout.told).toBe("all");
  at.double.store.payouts.get(next!.id).automatic = false;
  expect(await at.provider.payoutOf(next!.id)).toMatchObject({ payout: { told: "never" }, movements: [] });
});
