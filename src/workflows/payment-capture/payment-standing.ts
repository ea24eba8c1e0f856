import type { CaptureDTO, IOrderModuleService, IPaymentModuleService, MedusaContainer, PaymentDTO } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import { exact, sumOf } from "./exact";

const MARK = "doorstep:";

/** What core's capture row carries in `created_by`, so that after a crash it is known for the attempt's. */
export const markOf = (attemptId: string): string => `${MARK}${attemptId}`;

/** The payment with its captures, as core has it now. */
export const loadPayment = (container: MedusaContainer, paymentId: string): Promise<PaymentDTO> =>
  container.resolve<IPaymentModuleService>(Modules.PAYMENT).retrievePayment(paymentId, { relations: ["captures"] });

/** The ids of core's captures that the order's transactions count. Core books a capture only once the provider has done it. */
export async function bookedCaptures(container: MedusaContainer, orderId: string): Promise<Set<string>> {
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER);
  const transactions = await orders.listOrderTransactions({ order_id: orderId }, { select: ["id", "reference", "reference_id"] });
  return new Set(transactions.filter((t) => t.reference === "capture").map((t) => t.reference_id));
}

/** Captured by others than our attempts (the dashboard's button, a webhook), as Medusa tells it ("12.30"). */
export function capturedElsewhere(captures: readonly CaptureDTO[], booked: ReadonlySet<string>): string {
  return sumOf(captures.filter((capture) => booked.has(capture.id) && !capture.created_by?.startsWith(MARK))).toFixed();
}

/** What of the authorisation core has not captured, exactly, as Medusa tells it; `but` is a capture not to count. */
export const leftToCapture = (payment: PaymentDTO, but?: CaptureDTO): string =>
  MathBN.sub(exact(payment), sumOf((payment.captures ?? []).filter((capture) => capture.id !== but?.id))).toFixed();

/** When the provider lets go of what it holds, as it says in the payment's data; null where it does not say. */
export function heldUntilOf(data: unknown): Date | null {
  const until = (data as { capture_before?: unknown } | null | undefined)?.capture_before;
  return typeof until === "string" ? new Date(until) : null;
}
