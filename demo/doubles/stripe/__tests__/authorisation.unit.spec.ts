import type Stripe from "stripe";
import { atDouble, type AtDouble } from "./at-double";

let at: AtDouble;
beforeEach(async () => {
  at = await atDouble();
});
afterEach(() => at.double.close());

const DAY = 86_400;
const card = (options: Record<string, string>) => ({ payment_method_options: { card: options } }) as Partial<Stripe.PaymentIntentCreateParams>;
const extended = card({ request_extended_authorization: "if_available" });
const multicapture = card({ request_multicapture: "if_available" });
const hold = (more: Partial<Stripe.PaymentIntentCreateParams>) => at.paid({ capture_method: "manual", ...more });
const cardOf = async (charge: string) => (await at.stripe.charges.retrieve(charge)).payment_method_details?.card;
const daysLeft = async (charge: string) => Math.round((Number((await cardOf(charge))?.capture_before) - at.double.clock.seconds()) / DAY);

it.each(["pm_card_visa", "pm_card_mastercard", "pm_card_amex", "pm_card_discover"])("holds %s for 30 days where that is asked for", async (payment_method) => {
  const { charge } = await hold({ payment_method, ...extended });
  expect(await cardOf(charge)).toMatchObject({ extended_authorization: { status: "enabled" } });
  expect(await daysLeft(charge)).toBe(30);
});

it.each([
  ["the network has no longer hold", { payment_method: "pm_card_jcb", ...extended }],
  ["nobody asks", {}],
  ["it is declined", card({ request_extended_authorization: "never" })],
])("holds for 7 days where %s", async (_why, more) => {
  const { charge } = await hold(more);
  expect(await cardOf(charge)).toMatchObject({ extended_authorization: { status: "disabled" } });
  expect(await daysLeft(charge)).toBe(7);
});

it("neither extends nor splits what is captured at once", async () => {
  const { charge } = await at.paid(card({ request_extended_authorization: "if_available", request_multicapture: "if_available" }));
  const details = await cardOf(charge);
  expect(details).toMatchObject({ extended_authorization: { status: "disabled" }, multicapture: { status: "unavailable" } });
  expect(details).not.toHaveProperty("capture_before");
});

it("lets an extended hold be captured after three weeks, and ends it after 30 days", async () => {
  const [kept, lost] = [await hold(extended), await hold(extended)];
  at.double.clock.advance(21 * DAY * 1_000);
  expect(await at.stripe.paymentIntents.capture(kept.id)).toMatchObject({ status: "succeeded" });
  at.double.clock.advance(9 * DAY * 1_000 + 1_000);
  expect(await at.stripe.paymentIntents.retrieve(lost.id)).toMatchObject({ status: "canceled", cancellation_reason: "automatic" });
});

it("counts a hold's days from the shopper's authentication", async () => {
  const { id } = await hold({ payment_method: "pm_card_authenticationRequired", ...extended });
  at.double.clock.advance(2 * DAY * 1_000);
  at.double.authenticate(id);
  const { latest_charge } = await at.stripe.paymentIntents.retrieve(id);
  expect(await daysLeft(String(latest_charge))).toBe(30);
});

it.each(["request_extended_authorization", "request_multicapture"])("refuses other words for %s", async (request) => {
  await expect(hold(card({ [request]: "always" }))).rejects.toMatchObject({ statusCode: 400, param: `payment_method_options[card][${request}]` });
});

it("keeps what a multicapture took when the rest of its hold ends", async () => {
  const { id } = await hold(multicapture);
  await at.stripe.paymentIntents.capture(id, { amount_to_capture: 3_000, final_capture: false });
  at.double.clock.advance(8 * DAY * 1_000);
  expect(await at.stripe.paymentIntents.retrieve(id)).toMatchObject({ amount_received: 3_000, amount_capturable: 0 });
  expect(at.double.ledger(id)).toMatchObject({ captured: 3_000, captures: 1 });
  expect(await at.stripe.refunds.create({ payment_intent: id })).toMatchObject({ amount: 3_000 });
});

it("captures one payment up to 50 times", async () => {
  const { id } = await hold(multicapture);
  for (let n = 0; n < 50; n++) await at.stripe.paymentIntents.capture(id, { amount_to_capture: 100, final_capture: false });
  await expect(at.stripe.paymentIntents.capture(id, { amount_to_capture: 100 })).rejects.toThrow("up to 50 times");
  expect(at.double.ledger(id)).toMatchObject({ captured: 5_000, captures: 50 });
});
