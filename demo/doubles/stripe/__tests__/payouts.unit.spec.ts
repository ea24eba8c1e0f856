import { atDouble, type AtDouble } from "./at-double";

let at: AtDouble;
beforeEach(async () => {
  at = await atDouble();
});
afterEach(() => at.double.close());

const paidOutWith = async (payout: string) => (await at.stripe.balanceTransactions.list({ payout })).data;

it("pays out what each currency has, and says which transactions it is made of", async () => {
  const { id } = await at.paid();
  await at.stripe.refunds.create({ payment_intent: id, amount: 2_000 });
  await at.paid({ currency: "usd", amount: 1_000 });
  const seen = (await at.told()).length;
  const { body } = await at.control("/payout");
  const [eur, usd] = body["data"] as { id: string }[];
  expect(await at.stripe.payouts.retrieve(String(eur?.id))).toMatchObject({
    amount: 7_825, currency: "eur", status: "paid", automatic: true, reconciliation_status: "completed",
  });
  expect((await paidOutWith(String(eur?.id))).map(({ type, net }) => [type, net])).toEqual([["payout", -7_825], ["refund", -2_000], ["charge", 9_825]]);
  expect((await paidOutWith(String(usd?.id))).map(({ net }) => net)).toEqual([-960, 960]);
  const once = ["payout.created", "payout.paid", "payout.reconciliation_completed"];
  expect(await at.told(seen)).toEqual([...once, ...once]);
  expect((await at.control("/payout")).body["data"]).toEqual([]);
});

it("tells at each event what was true then", async () => {
  await at.paid();
  at.double.bank.payOut();
  const states = (await at.stripe.events.list({ type: "payout.*" })).data.map(({ data }) => data.object).reverse();
  expect(states).toMatchObject([
    { status: "in_transit", reconciliation_status: "in_progress" }, { status: "paid", reconciliation_status: "in_progress" },
    { status: "paid", reconciliation_status: "completed" },
  ]);
});

it("leaves a currency that owes more than it has for later", async () => {
  const { id, charge } = await at.paid();
  at.double.bank.payOut();
  at.double.bank.dispute(charge);
  await at.paid({ amount: 5_000 });
  expect(at.double.bank.payOut()).toEqual([]);
  await at.paid({ amount: 20_000 });
  const [payout] = at.double.bank.payOut();
  expect(payout?.amount).toBe(-11_500 + 4_900 + 19_675);
  expect(await at.stripe.paymentIntents.retrieve(id)).toMatchObject({ status: "succeeded" });
});

it("takes a failed payout back to the balance and pays it with the next", async () => {
  await at.paid();
  const [first] = at.double.bank.payOut();
  const seen = (await at.told()).length;
  await at.control(`/payouts/${String(first?.id)}/fail`, { failure_code: "no_account" });
  const failed = await at.stripe.payouts.retrieve(String(first?.id), { expand: ["failure_balance_transaction"] });
  expect(failed).toMatchObject({
    status: "failed", failure_code: "no_account", failure_message: expect.stringContaining("bank account"),
    failure_balance_transaction: { type: "payout_failure", reporting_category: "payout_reversal", amount: 9_825, fee: 0, source: failed.id },
  });
  expect(await at.told(seen)).toEqual(["payout.failed"]);
  expect(await at.control(`/payouts/${failed.id}/fail`)).toMatchObject({ status: 400 });
  const [second] = at.double.bank.payOut();
  expect((await paidOutWith(String(second?.id))).map(({ type }) => type)).toEqual(["payout", "payout_failure"]);
});

it("lists payouts by status and arrival, pages through their transactions, and names an unknown one", async () => {
  await at.paid();
  await at.paid();
  const [payout] = at.double.bank.payOut();
  const id = String(payout?.id);
  const all: string[] = [];
  for await (const { type } of at.stripe.balanceTransactions.list({ payout: id, limit: 1 })) all.push(type);
  expect(all).toEqual(["payout", "charge", "charge"]);
  expect((await at.stripe.payouts.list({ status: "paid" })).data).toMatchObject([{ id }]);
  expect((await at.stripe.payouts.list({ status: "failed" })).data).toEqual([]);
  expect((await at.stripe.payouts.list({ arrival_date: { gt: at.double.clock.seconds() + 60 } })).data).toEqual([]);
  await expect(paidOutWith("po_none")).rejects.toMatchObject({ statusCode: 404, code: "resource_missing", param: "payout" });
});

it("expands what a transaction came from", async () => {
  const { id, charge } = await at.paid();
  await at.stripe.refunds.create({ payment_intent: id, amount: 500 });
  const dispute = at.double.bank.dispute(charge, { amount: 500 });
  const [payout] = at.double.bank.payOut();
  const { data } = await at.stripe.balanceTransactions.list({ payout: String(payout?.id), expand: ["data.source"] });
  expect(data.map(({ source }) => (source as { object: string }).object)).toEqual(["payout", "dispute", "refund", "charge"]);
  expect(data[1]?.source).toMatchObject({ id: dispute.id });
});
