import type { Json } from "../../../demo/walk/shop-client";
import { until } from "../../setup/until";
import type { Instance } from "./instance";
import type { Market } from "./market";
import { PATIENCE_MS, type Purchase } from "./purchase";

type Known = { id: string; reference: string; state: string };
const known = async ({ rows }: Market, { order }: Purchase): Promise<Known | undefined> =>
  (await rows<Known>("select id, reference, state from doorstep_dispute where order_id = $1", order))[0];

/** The cardholder goes to their bank, and the store hears of it. */
export async function disputed(market: Market, purchase: Purchase): Promise<void> {
  const { store, bank } = market.doubles.stripe;
  bank.dispute(String(store.intents.get(purchase.intent).latest_charge), { reason: "product_not_received" });
  await until("the dispute", () => known(market, purchase), PATIENCE_MS);
}

export const disputeAtStripe = ({ doubles: { stripe } }: Market, { intent }: Purchase): { id: string; evidence_details: { submission_count: number } } =>
  stripe.store.disputes.all().find((dispute) => dispute.payment_intent === intent)!;

export async function answerDispute(market: Market, { admin }: Instance, purchase: Purchase): Promise<Json> {
  return admin("POST", `/admin/doorstep/disputes/${(await known(market, purchase))!.id}/evidence`, { words: "It was delivered." });
}

/** A careful person: asks again only while the bank has nothing. @throws Error when it has been sent twice */
export async function answeredOnce(market: Market, purchase: Purchase): Promise<void> {
  await until("the answer", async () => {
    const { evidence_details: sent } = disputeAtStripe(market, purchase);
    if (!sent.submission_count) await answerDispute(market, market.one, purchase).catch(() => undefined);
    return sent.submission_count > 0 && (await known(market, purchase))!.state !== "needs_response";
  }, PATIENCE_MS);
  const { submission_count } = disputeAtStripe(market, purchase).evidence_details;
  if (submission_count !== 1) throw new Error(`the bank was answered ${submission_count} times`);
}
