import type { Json } from "../../../demo/walk/shop-client";
import { persist } from "../persistent";
import { until } from "../../setup/until";
import type { Market } from "./market";
import { cancel, partOf, PATIENCE_MS, refund, refusalOf, type Purchase } from "./purchase";

/** A careful person looks whether it is there, has the ledgers compared, and asks again only for what never was. */
export async function refundUnlessDone(market: Market, purchase: Purchase): Promise<void> {
  await until(`the refund of ${purchase.order}`, async () => {
    const refunds = await refundsOf(market, purchase);
    if (!refunds.length) await refund(market.one, purchase, partOf(purchase)).catch(() => undefined);
    return refunds.length > 0 && areCounted(market, purchase);
  }, PATIENCE_MS);
}

export async function cancelUnlessDone(market: Market, purchase: Purchase): Promise<void> {
  await persist("to cancel", async () => {
    const [order] = await market.rows(`select 1 from "order" where id = $1 and canceled_at is not null`, purchase.order);
    if (!order) await cancel(market.one, purchase);
  });
  await until(`the refunds of ${purchase.order}`, () => areCounted(market, purchase), PATIENCE_MS);
}

const refundsOf = ({ rows }: Market, { payment }: Purchase): Promise<object[]> => rows("select 1 from refund where payment_id = $1 and deleted_at is null", payment);

/** Whether the order counts all its refunds; if not, its ledgers are compared, and what Stripe never made is made. */
async function areCounted(market: Market, purchase: Purchase): Promise<boolean> {
  const [sums] = await market.rows<{ all: boolean }>(
    `select coalesce((select sum(amount) from refund where payment_id = $1 and deleted_at is null), 0)
       = coalesce((select sum(-amount) from order_transaction where order_id = $2 and reference = 'refund' and deleted_at is null), 0) as all`,
    purchase.payment, purchase.order);
  if (sums!.all) return true;
  await persist("to compare", () => market.one.admin("POST", `/admin/doorstep/orders/${purchase.order}/reconcile`, {}));
  const { payment_findings } = await market.one.admin("GET", `/admin/doorstep/payment-findings?order_id=${purchase.order}&kind=recorded_not_refunded&state=open`);
  for (const { id } of payment_findings as Json[]) {
    // It may be gone by now, or another be at it: then it is looked at again.
    const refused = await refusalOf(market.one.admin("POST", `/admin/doorstep/payment-findings/${id}/repair`, { action: "finish_refund" }));
    if (!refused) purchase.byHand += 1;
  }
  return false;
}
