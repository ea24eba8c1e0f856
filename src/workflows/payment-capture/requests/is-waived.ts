import type { MedusaContainer } from "@medusajs/framework/types";
import { toMinor } from "../../../modules/payment-capture/rules/minor-units";
import type { Need } from "../../../modules/payment-capture/rules/request/need";
import { exact } from "../exact";
import { paymentCaptureOf } from "../room";

/** `replaces`: the payment in whose place it is asked for; whichever, where that is left out. */
type Waivable = Pick<Need, "reason" | "amount"> & Partial<Pick<Need, "replaces">>;

/** Whether a person has said that this, or more for the same reason, need not be paid: then only a person asks for it again. */
export async function isWaived(container: MedusaContainer, orderId: string, currency: string, { reason, amount, replaces }: Waivable): Promise<boolean> {
  const withdrawn = await paymentCaptureOf(container).listPaymentRequests({
    order_id: orderId, state: "withdrawn", reason, withdrawn_by: { $ne: null }, ...(replaces !== undefined && { replaces_payment_id: replaces }),
  });
  return withdrawn.some((request) => toMinor(exact(request).toFixed(), currency) >= amount);
}
