import { captureInProgress, withCapture, type CaptureInProgress } from "../../../shared/capture-in-progress";
import { closed, hold, providerAtDouble, type AtDouble } from "./provider-at-double";

let at: AtDouble;
beforeEach(async () => {
  at = await providerAtDouble();
});
afterEach(() => closed(at));

type Data = Record<string, unknown>;
const attempt = (more: Partial<CaptureInProgress> = {}): CaptureInProgress => ({
  paymentId: "pay_1", amount: 40, currencyCode: "eur", idempotencyKey: "capatt_1", finalCapture: false, ...more,
});
const capture = (data: Data, more: Partial<CaptureInProgress> = {}) => withCapture(attempt(more), () => at.provider.capturePayment({ data }));
const ledger = (data: Data) => at.double.ledger(String(data["id"]));

it("captures all that is held when nobody says how much", async () => {
  const data = await hold(at);
  expect((await at.provider.capturePayment({ data, context: { idempotency_key: "capt_1" } })).data).toMatchObject({ status: "succeeded", released: false });
  expect((await at.provider.capturePayment({ data, context: { idempotency_key: "capt_2" } })).data).toMatchObject({ status: "succeeded" });
  expect(ledger(data)).toMatchObject({ captured: 10_000, captures: 1 });
});

it("captures each shipment's part, and the last one closes the authorisation", async () => {
  const data = await hold(at);
  const first = await capture(data);
  expect(first.data).toMatchObject({ status: "requires_capture", amount_received: 4_000, amount_capturable: 6_000, released: false });
  const last = await capture(first.data ?? {}, { amount: "35.50", idempotencyKey: "capatt_2", finalCapture: true });
  expect(last.data).toMatchObject({ status: "succeeded", amount_received: 7_550, released: true, released_amount: 2_450 });
  expect(ledger(data)).toMatchObject({ captured: 7_550, captures: 2 });
});

it("says that the rest was released where the card has no multicapture", async () => {
  const data = await hold(at, "pm_card_jcb");
  expect(data).toMatchObject({ multicapture: false });
  expect((await capture(data)).data).toMatchObject({ status: "succeeded", released: true, released_amount: 6_000 });
});

it("captures once when the connection is cut after each try and the same attempt comes again", async () => {
  const data = await hold(at);
  at.double.faults.add({ kind: "done_but_cut", match: `POST /v1/payment_intents/${String(data["id"])}/capture`, times: 3 });
  await expect(capture(data)).rejects.toMatchObject({ type: "unexpected_state" });
  expect((await capture(data)).data).toMatchObject({ amount_received: 4_000 });
  expect(ledger(data)).toMatchObject({ captured: 4_000, captures: 1 });
});

it("captures once when two workers run the same attempt at the same moment", async () => {
  const data = await hold(at);
  at.double.latencyMs = 50;
  const [one, other] = await Promise.all([capture(data), capture(data)]);
  expect([one.data?.["amount_received"], other.data?.["amount_received"]]).toEqual([4_000, 4_000]);
  expect(ledger(data)).toMatchObject({ captured: 4_000, captures: 1 });
});

it("knows an old attempt again after Stripe forgot its key and others captured since", async () => {
  const data = await hold(at);
  await capture(data);
  await capture(data, { idempotencyKey: "capatt_2", amount: 10 });
  at.double.forgetKeys();
  await capture(data);
  expect(ledger(data)).toMatchObject({ captured: 5_000, captures: 2 });
});

it("refuses too much, another currency, and what has expired, saying why", async () => {
  const data = await hold(at);
  await expect(capture(data, { amount: 100.01 })).rejects.toMatchObject({ type: "invalid_data" });
  await expect(capture(data, { currencyCode: "usd" })).rejects.toThrow("held in EUR");
  at.double.clock.advance(8 * 86_400_000);
  await expect(capture(data, { idempotencyKey: "capatt_9" })).rejects.toMatchObject({ type: "not_allowed", message: expect.stringContaining("canceled") });
});

it("keeps captures that run side by side apart", async () => {
  const [a, b] = [await hold(at, "pm_card_visa", "payses_a"), await hold(at, "pm_card_visa", "payses_b")];
  await Promise.all([capture(a, { amount: 10, idempotencyKey: "a" }), capture(b, { amount: 20, idempotencyKey: "b" })]);
  expect([ledger(a).captured, ledger(b).captured]).toEqual([1_000, 2_000]);
  expect(captureInProgress()).toBeUndefined();
});
