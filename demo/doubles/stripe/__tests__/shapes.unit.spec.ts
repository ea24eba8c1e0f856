import { readFileSync } from "node:fs";
import path from "node:path";
import { StripeDouble } from "..";
import { describeWithSchemas, SCHEMAS } from "../../kit/schemas";
import { clientOf, noRedirects } from "./client";

type Shape = Record<string, unknown>;
type Fixtures = { resources: Record<string, Shape> };

/** Sent only when asked for by `expand`, since API version 2022-11-15. */
const ONLY_EXPANDED: Record<string, string[]> = { charge: ["refunds"] };
/** Optional branches of a card's details that the fixtures leave out and a held charge has. */
const ONLY_WHEN_HELD = ["capture_before"];

/** Named by the client's types, and newer than the fixtures; or optional and left out by them. */
const NOT_IN_FIXTURES = ["intended_submission_method", "submission_method", "payment_intent"];

const keysOf = (value: unknown) => Object.keys(value as Shape).sort();

describeWithSchemas("the double", () => it("gives every object with exactly the keys of Stripe's own fixtures", async () => {
  const { resources } = JSON.parse(readFileSync(path.join(SCHEMAS, "stripe/fixtures3.json"), "utf8")) as Fixtures;
  const fixtureKeys = (kind: string) => keysOf(resources[kind]).filter((key) => !ONLY_EXPANDED[kind]?.includes(key));
  const double = new StripeDouble();
  const stripe = clientOf(await double.listen());
  const intent = await stripe.paymentIntents.create({
    amount: 2_000, currency: "eur", capture_method: "manual", confirm: true, payment_method: "pm_card_riskLevelElevated",
    automatic_payment_methods: noRedirects,
  });
  const charge = String(intent.latest_charge);
  await stripe.paymentIntents.capture(intent.id);
  await stripe.paymentIntents.create({
    amount: 9_000, currency: "eur", confirm: true, payment_method: "pm_card_riskLevelElevated", automatic_payment_methods: noRedirects,
  });
  const answers: Record<string, unknown> = {
    payment_intent: await stripe.paymentIntents.retrieve(intent.id),
    charge: (await stripe.charges.list({ payment_intent: intent.id })).data[0],
    refund: await stripe.refunds.create({ payment_intent: intent.id, amount: 100 }),
    customer: await stripe.customers.create({ email: "ada@example.com" }),
    payment_method: await stripe.paymentMethods.retrieve("pm_card_visa"),
    setup_intent: await stripe.setupIntents.create({ payment_method: "pm_card_visa" }),
    event: (await stripe.events.list()).data[0],
    balance_transaction: (await stripe.balanceTransactions.list()).data[0],
    dispute: await stripe.disputes.retrieve(double.bank.dispute(charge).id),
    review: (await stripe.reviews.list()).data[0],
    "radar.early_fraud_warning": await stripe.radar.earlyFraudWarnings.retrieve(double.bank.warnOfFraud(charge).id),
    payout: await stripe.payouts.retrieve(String(double.bank.payOut()[0]?.id)),
  };
  const known = (kind: string) => (key: string) => fixtureKeys(kind).includes(key) || !NOT_IN_FIXTURES.includes(key);
  for (const [kind, answer] of Object.entries(answers)) expect([kind, keysOf(plain(answer)).filter(known(kind))]).toEqual([kind, fixtureKeys(kind)]);
  for (const part of ["evidence", "evidence_details", "payment_method_details"]) {
    expect([part, keysOf((answers["dispute"] as Shape)[part]).filter(known("dispute"))]).toEqual([part, keysOf(resources["dispute"]?.[part])]);
  }
  const details = (object: unknown) => (object as { payment_method_details: { card: Shape } }).payment_method_details.card;
  expect(keysOf(details(answers["charge"])).filter((key) => !ONLY_WHEN_HELD.includes(key))).toEqual(keysOf(details(resources["charge"])));
  expect(keysOf((answers["payment_method"] as { card: Shape }).card)).toEqual(keysOf((resources["payment_method"] as { card: Shape }).card));
  await double.close();
}));

/** Without the `lastResponse` that the client hangs on an answer. */
const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));
