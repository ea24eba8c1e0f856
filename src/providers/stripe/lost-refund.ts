import type Stripe from "stripe";
import type { CoreRefund } from "./core-refund";
import { standingRefunds } from "./ledger";
import { toSmallestUnit } from "./money";

/**
 * The refund that is being asked for, where Stripe has made it before and its answer was lost: core heard of an error, dropped
 * its own, and asks for a new one by a new key. It is one that Stripe has beyond all that core knows, of this amount, and made
 * in the name of a refund that core has no more. Undefined where there is none.
 */
export async function lostRefund(stripe: Stripe, asked: Stripe.RefundCreateParams, core: CoreRefund): Promise<Stripe.Refund | undefined> {
  const amount = asked.amount!;
  const standing = await standingRefunds(stripe, asked.payment_intent!);
  const made = standing.reduce((sum, refund) => sum + refund.amount, 0);
  const known = core.others.reduce((sum, other) => sum + toSmallestUnit(other.amount, core.currency_code), 0);
  if (made < known + amount) return undefined;
  const ids = new Set(core.others.map(({ id }) => id));
  return standing.find((refund) => refund.amount === amount && refund.metadata?.["refund_id"] && !ids.has(refund.metadata["refund_id"]));
}
