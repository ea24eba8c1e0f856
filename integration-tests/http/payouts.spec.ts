import type { Json } from "../../demo/walk/shop-client";
import { atStripe } from "../setup/at-stripe";
import { plannedByCard, type PaidOrder } from "../setup/paid-by-card";
import { refusal } from "../setup/shop";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const at = shopWithDoubles();
const { admin } = at;

async function captured(): Promise<PaidOrder> {
  const paid = await plannedByCard(at);
  await admin("POST", `/admin/doorstep/orders/${paid.order.id}/captures`, {});
  return paid;
}
const payoutOf = (reference: unknown, state: string): Promise<Json> =>
  until(`the payout, ${state}`, async () => ((await admin("GET", "/admin/doorstep/payouts")).payouts as Json[]).find((payout) => payout.reference === reference && payout.state === state));
const linesOf = async (query: string): Promise<Json[]> => (await admin("GET", `/admin/doorstep/payout-lines?${query}`)).payout_lines as Json[];
const cents = (amount: unknown): number => Math.round((amount as number) * 100);

it("a payout names the orders in it, its fees and what is not of this store, to the cent, as a list and for the bookkeeper", async () => {
  const [first, second] = [await captured(), await captured()];
  await atStripe(at, "v1/refunds", { payment_intent: first.intent, amount: "250" });
  // Another system sells by the same account.
  await atStripe(at, "v1/payment_intents", { amount: "5000", currency: "eur", payment_method: "pm_card_visa", confirm: "true", "automatic_payment_methods[enabled]": "true", "automatic_payment_methods[allow_redirects]": "never" });
  const { data: [made] } = (await atStripe(at, "_double/payout")) as unknown as { data: { id: string; amount: number }[] };

  const payout = await payoutOf(made!.id, "paid");
  const lines = await linesOf(`payout_id=${payout.id}`);
  expect(lines.map(({ kind, amount, display_id }) => [kind, cents(amount), display_id]).sort()).toEqual([
    ["payment", first.cents, first.order.display_id], ["payment", second.cents, second.order.display_id], ["payment", 5000, null], ["refund", -250, first.order.display_id],
  ].sort());
  expect([cents(payout.amount), cents(payout.difference)]).toEqual([made!.amount, 0]);
  expect(lines.reduce((sum, { net }) => sum + cents(net), 0)).toBe(made!.amount);
  expect(lines.reduce((sum, { fee }) => sum + cents(fee), 0)).toBe(cents(payout.fees));
  expect((await linesOf(`order_id=${first.order.id}`)).map(({ kind }) => kind).sort()).toEqual(["payment", "refund"]);

  const csv = String((await admin("GET", `/admin/doorstep/payouts/${payout.id}/csv`)).text).trim().split("\r\n");
  expect(csv[0]).toBe("payout,arrives,currency,kind,date,order,payment,amount,fee,net,description,reference");
  expect(csv).toHaveLength(5);
  const nets = csv.slice(1).map((line) => Number(line.split(",")[9]));
  expect(Math.round(nets.reduce((sum, net) => sum + net, 0) * 100)).toBe(made!.amount);

  const amounts = csv.slice(1).flatMap((line) => line.split(",").slice(7, 10));
  expect(amounts.filter((amount) => !/^-?\d+\.\d\d$/.test(amount))).toEqual([]);
  const { payout: told } = await admin("GET", `/admin/doorstep/payouts/${payout.id}`);
  expect(told).toMatchObject({ amount: (made!.amount / 100).toFixed(2), difference: "0.00", told: "all" });
  expect((await linesOf(`payout_id=${payout.id}&kind=refund`)).map(({ kind }) => kind)).toEqual(["refund"]);

  // Told again, and fetched by a person, it is the same payout with the same lines.
  expect((await admin("POST", "/admin/doorstep/payouts/fetch", { since: new Date(0).toISOString() })).payouts).toBe(1);
  await atStripe(at, `_double/payouts/${made!.id}/fail`);
  expect(await payoutOf(made!.id, "failed")).toMatchObject({ id: payout.id, failure: expect.any(String) });
  expect(await linesOf(`payout_id=${payout.id}`)).toHaveLength(4);

  // What its bank sent back goes out again with the next, and is told as that.
  const { data: [next] } = (await atStripe(at, "_double/payout")) as unknown as { data: { id: string; amount: number }[] };
  const again = await payoutOf(next!.id, "paid");
  expect((await linesOf(`payout_id=${again.id}`)).map(({ kind, net }) => [kind, cents(net)])).toEqual([["returned", next!.amount]]);
  expect(cents(again.difference)).toBe(0);
});

it("is told to staff alone", async () => {
  for (const path of ["payouts", "payout-lines", "payouts/dspo_none", "payouts/dspo_none/csv"]) expect((await fetch(`${at.store.url}/admin/doorstep/${path}`)).status).toBe(401);
  for (const path of ["dspo_none", "dspo_none/csv"]) expect((await refusal(admin("GET", `/admin/doorstep/payouts/${path}`))).status).toBe(404);
  const wrong = await refusal(admin("POST", "/admin/doorstep/payouts/fetch", { since: "lately" }));
  expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringContaining("since")]);
});
