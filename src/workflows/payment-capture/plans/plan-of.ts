import type { MedusaContainer, PaymentDTO } from "@medusajs/framework/types";
import { capturePlanFor, dueAfter } from "../../../modules/payment-capture/rules/capture-plan";
import type { PlanInput } from "../../../modules/payment-capture/types";
import type { FollowedOrder } from "../../order-journey/followed-order";
import { ordersForRules } from "./orders-for-rules";
import { exact } from "../exact";
import { heldUntilOf } from "../payment-standing";
import { paymentCaptureOf } from "../room";

/** The plan of an order's payment, by the rules as they are now. */
export async function planOf(container: MedusaContainer, order: FollowedOrder, payment: PaymentDTO): Promise<PlanInput> {
  const room = paymentCaptureOf(container);
  const [rules, [judged]] = await Promise.all([room.rules(), ordersForRules(container, [order])]);
  const { rule, trigger, hours } = capturePlanFor(rules, room.options.capture.when, judged!);
  return {
    orderId: order.id,
    paymentId: payment.id,
    trigger, hours, rule,
    heldUntil: heldUntilOf(payment.data),
    dueAt: dueAfter(new Date(order.created_at), hours),
    currencyCode: payment.currency_code,
    authorisedAmount: exact(payment).toFixed(),
  };
}
