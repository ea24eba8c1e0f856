import type { MedusaContainer, OrderTransactionDTO, PaymentCollectionDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { fromMinor } from "../../modules/payment-capture/rules/minor-units";
import type { DisputeRow } from "../../modules/payment-capture/types";
import { notFound } from "../../shared/errors";
import { amountsOf, inAll, type PaymentAmounts, type PaymentWithMoves } from "./amounts-of";
import { openRequestOf } from "./requests/catch-up-request";
import { shownReview } from "./reviews/decide-review";
import { presentDispute, type PresentedDispute } from "./disputes/shown-dispute";
import { orderPayouts, type OrderPayout } from "./payouts/order-payouts";
import { paymentLinkFor } from "./requests/payment-link";
import { paymentOf, paymentsOf } from "./payment-of-order";
import { missingIn } from "./payment-sides";
import { paymentSourceOf } from "./payment-source";
import { heldUntilOf } from "./payment-standing";
import { paymentCaptureOf } from "./room";
import { presentAttempt, presentFinding, presentPlan, presentRequest, presentReview, type PresentedAttempt, type PresentedFinding, type PresentedPlan, type PresentedRequest, type PresentedReview } from "./shown-payment";

/**
 * All about an order's payment. Amounts are decimal texts in the order's currency ("19.99"). `comparable`: the provider can be
 * asked for its own ledger. `capture_before` is null once nothing is held, or where the provider does not say.
 */
export type OrderPayment = {
  order_id: string; currency_code: string; provider_id: string | null; comparable: boolean;
  authorised: string; captured: string; refunded: string; held: string; capture_before: string | null;
  /** What neither was taken nor is held; what the shopper is asked to pay, and by which link. */
  missing: string; request: PresentedRequest | null; payment_link: string | null;
  plan: PresentedPlan | null; attempts: PresentedAttempt[]; findings: PresentedFinding[]; review: PresentedReview | null;
  disputes: PresentedDispute[]; payouts: OrderPayout[];
};

const FIELDS = [
  "id", "currency_code", "total", "canceled_at", "transactions.reference", "transactions.reference_id",
  "payment_collections.payments.*", "payment_collections.payments.captures.*", "payment_collections.payments.refunds.*",
];
type Order = { id: string; currency_code: string; canceled_at?: Date | string | null; transactions?: OrderTransactionDTO[]; payment_collections: PaymentCollectionDTO[] };

/** One question each to core and to our tables. An order without a payment has the same form, empty. @throws 404 */
export async function orderPayment(container: MedusaContainer, orderId: string): Promise<OrderPayment> {
  const room = paymentCaptureOf(container);
  const newestFirst = { order: { created_at: "DESC" as const, id: "DESC" as const }, take: null as never };
  const [{ data }, [plan], attempts, findings, [review], request, disputes, payouts] = await Promise.all([
    container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "order", fields: FIELDS, filters: { id: orderId } }),
    room.listCapturePlans({ order_id: orderId }),
    room.listCaptureAttempts({ order_id: orderId }, newestFirst),
    room.listPaymentFindings({ order_id: orderId, state: "open" }, newestFirst),
    room.listPaymentReviews({ order_id: orderId }),
    openRequestOf(container, orderId),
    room.listDisputes({ order_id: orderId }, newestFirst),
    orderPayouts(container, orderId),
  ]);
  const order = data[0] as unknown as Order | undefined;
  if (!order) throw notFound("order", orderId);
  const payment = (paymentsOf(order).find(({ id }) => id === plan?.payment_id) ?? paymentOf(order)) as PaymentWithMoves | undefined;
  const amounts = inAll(countedOf(order).map(amountsOf));
  return {
    order_id: order.id, currency_code: order.currency_code,
    provider_id: payment?.provider_id ?? null, comparable: Boolean(payment && paymentSourceOf(container, payment.provider_id)),
    ...inWords(amounts, order.currency_code),
    missing: fromMinor(order.canceled_at ? 0n : missingIn(order), order.currency_code),
    request: request ? presentRequest(request) : null,
    payment_link: request ? await paymentLinkFor(container, orderId) : null,
    capture_before: amounts.held > 0n ? endOf(payment?.data) : null,
    plan: plan && payment ? presentPlan(plan, attempts, payment, new Set((order.transactions ?? []).filter((t) => t.reference === "capture").map((t) => t.reference_id))) : null,
    attempts: attempts.map(presentAttempt),
    findings: findings.map(presentFinding),
    review: review ? presentReview(shownReview(review)) : null,
    disputes: (disputes as DisputeRow[]).map(presentDispute),
    payouts,
  };
}

/** What was canceled and paid anew is not counted twice. */
function countedOf(order: Order): PaymentWithMoves[] {
  const live = paymentsOf(order).filter((payment) => !payment.canceled_at);
  return live.length ? live : paymentsOf(order).slice(0, 1);
}

const inWords = (amounts: PaymentAmounts, currency: string): Record<keyof PaymentAmounts, string> => {
  const { authorised, captured, refunded, held } = amounts;
  return { authorised: fromMinor(authorised, currency), captured: fromMinor(captured, currency), refunded: fromMinor(refunded, currency), held: fromMinor(held, currency) };
};

/** When what is held is given back, as the payment's provider noted it. */
function endOf(data: unknown): string | null {
  const end = heldUntilOf(data);
  return end && !Number.isNaN(end.getTime()) ? end.toISOString() : null;
}
