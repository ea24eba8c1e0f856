import type { MedusaContainer } from "@medusajs/framework/types";
import { fromMinor, toMinor } from "../../../modules/payment-capture/rules/minor-units";
import type { PayoutLineRow, PayoutRow } from "../../../modules/payment-capture/types";
import { decimalOf } from "../exact";
import { paymentCaptureOf } from "../room";

/** Of one payout what is of an order, after fees, as a decimal text in the payout's currency. */
export type OrderPayout = { id: string; state: PayoutRow["state"]; arrives_at: Date; currency_code: string; net: string };

/** The payouts with an order's money in them, in the order in which they arrive. */
export async function orderPayouts(container: MedusaContainer, orderId: string): Promise<OrderPayout[]> {
  const lines = (await paymentCaptureOf(container).listPayoutLines({ order_id: orderId }, { relations: ["payout"], take: null as never })) as unknown as (PayoutLineRow & { payout: PayoutRow })[];
  const payouts = new Map(lines.map(({ payout }) => [payout.id, payout]));
  return [...payouts.values()]
    .map(({ id, state, arrives_at, currency_code }) => {
      const own = lines.filter(({ payout }) => payout.id === id).map((line) => toMinor(decimalOf(line, "net", currency_code), currency_code));
      return { id, state, arrives_at: new Date(arrives_at), currency_code, net: fromMinor(own.reduce((sum, net) => sum + net, 0n), currency_code) };
    })
    .sort((a, b) => +a.arrives_at - +b.arrives_at);
}
