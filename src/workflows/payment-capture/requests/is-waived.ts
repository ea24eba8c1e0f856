import type { MedusaContainer } from "@medusajs/framework/types";
import { toMinor } from "../../../modules/payment-capture/rules/minor-units";
import type { Need } from "../../../modules/payment-capture/rules/request/need";
import { exact } from "../exact";
import { paymentCaptureOf } from "../room";

/** Whether a person has said that this, or more for the same reason, need not be paid: then only a person asks for it again. */
export async function isWaived(container: MedusaContainer, orderId: string, currency: string, { reason, amount, replaces }: Need): Promise<boolean> {
  const withdrawn = await paymentCaptureOf(container).listPaymentRequests({
    order_id: orderId, state: "withdrawn", reason, replaces_payment_id: replaces, withdrawn_by: { $ne: null },
  });
  return withdrawn.some((request) => toMinor(exact(request).toFixed(), currency) >= amount);
}
