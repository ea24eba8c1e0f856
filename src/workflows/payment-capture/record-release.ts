import type { CaptureDTO, MedusaContainer, PaymentCollectionDTO, PaymentDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { sumOf } from "./exact";

type Payments = {
  updatePayment(change: { id: string; amount: string; captured_at: Date; data?: object }): Promise<unknown>;
  updatePaymentCollections(id: string, change: { amount?: string; status?: string }): Promise<unknown>;
};
const paymentsOf = (container: MedusaContainer) => container.resolve(Modules.PAYMENT) as unknown as Payments;
type Collection = PaymentCollectionDTO & { payments: (PaymentDTO & { captures?: CaptureDTO[] })[] };

/**
 * Core counts what a payment's last capture left as held for ever: from here on the payment is of what was captured, and
 * its collection too, so that the order's payment status tells the truth. `lapsed`: its time was over, nobody let go of it.
 * Safe to run twice and after a crash.
 */
export async function recordRelease(container: MedusaContainer, paymentId: string, { lapsed }: { lapsed: boolean }): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT);
  const payment = await payments.retrievePayment(paymentId, { relations: ["captures"] });
  const captured = sumOf(payment.captures ?? []);
  await paymentsOf(container).updatePayment({ id: payment.id, amount: captured.toFixed(), captured_at: clock.now(), ...(lapsed && { data: { ...payment.data, lapsed } }) });
  await restateCollection(container, payment.payment_collection_id);
  // Of a payment that is captured nobody is asked: core only counts its collection anew.
  await payments.capturePayment({ payment_id: payment.id });
}

/** A collection is of what its payments that stand are of; one without any is over. */
export async function restateCollection(container: MedusaContainer, collectionId: string): Promise<void> {
  const collection = (await container.resolve(Modules.PAYMENT).retrievePaymentCollection(collectionId, { relations: ["payments"] })) as Collection;
  const standing = collection.payments.filter(({ canceled_at }) => !canceled_at);
  await paymentsOf(container).updatePaymentCollections(collectionId, standing.length ? { amount: sumOf(standing).toFixed() } : { status: "canceled" });
}
