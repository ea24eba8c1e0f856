import type { MedusaContainer } from "@medusajs/framework/types";
import { BigNumber, MathBN } from "@medusajs/framework/utils";
import type { RemedyRow } from "../../../modules/customer-care/service";
import { fromMinor, toCharged } from "../../../modules/payment-capture/rules/minor-units";
import type { FollowedOrder } from "../../order-journey/followed-order";
import { judgedOrder, portionsOf } from "../judged-order";
import { customerCareOf } from "../room";

/** Plans the refund of what a rule, or one of the shop, had sent back to be paid for, once it has arrived: no more than core then says the order owes. */
export async function refundWhatCameBack(order: FollowedOrder, container: MedusaContainer): Promise<void> {
  const arrived = new Set(order.returns.filter(({ received_at, canceled_at }) => received_at && !canceled_at).map(({ id }) => id));
  if (!arrived.size) return;
  const care = customerCareOf(container);
  const remedies = (await care.listRemedies({ order_id: order.id }, { take: null as never })) as unknown as RemedyRow[];
  for (const { id, case_id, return_id } of remedies.filter((one) => one.then_refund && one.state === "done" && one.return_id !== null && arrived.has(one.return_id))) {
    if (remedies.some(({ after }) => after === return_id)) continue;
    const judged = await judgedOrder(container, order.id);
    const owed = MathBN.mult(new BigNumber((judged.summary as { pending_difference?: number } | null)?.pending_difference ?? 0).numeric, -1);
    const amount = MathBN.gt(owed, 0) ? fromMinor(toCharged(owed.toFixed(), judged.currency_code), judged.currency_code) : "0";
    const portions = portionsOf(judged, amount);
    // Nothing is owed where nothing of it arrived, or somebody has paid it back already.
    if (!portions) continue;
    await care.planRemedy({
      case_id, order_id: order.id, key: `after:${id}`, kind: "refund", items: [], amount, currency_code: judged.currency_code, portions, after: return_id, user_id: null, ordered: [],
    });
  }
}
