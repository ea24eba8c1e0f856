import type { PaymentCollectionDTO, PaymentSessionDTO } from "@medusajs/framework/types";
import { toCharged } from "../../modules/payment-capture/rules/minor-units";
import { missingOf, type OrderSide, type PaymentSide } from "../../modules/payment-capture/rules/request/need";
import { allRefused } from "../../modules/payment-capture/rules/request/refused";
import type { PaymentRequestRow } from "../../modules/payment-capture/types";
import { clock } from "../../shared/clock";
import type { FollowedOrder } from "../order-journey/followed-order";
import { amountsOf, isLapsed, isReleased } from "./amounts-of";
import { exact } from "./exact";
import { paymentsOf } from "./payment-of-order";
import { heldUntilOf } from "./payment-standing";

/** An order and its payments as the rules of what is missing see them; `requests`: all that it ever had. */
export function orderSideOf(order: FollowedOrder, requests: readonly PaymentRequestRow[], graceSeconds: number): OrderSide {
  const age = (clock.now().getTime() - new Date(order.created_at).getTime()) / 1000;
  const requested = new Set(requests.map(({ payment_collection_id }) => payment_collection_id));
  const replaced = new Set(requests.filter(({ state }) => state === "paid").map(({ replaces_payment_id }) => replaces_payment_id));
  // What became of a request's own sessions says nothing of how the order was first tried to be paid.
  const sessions = order.payment_collections.filter(({ id }) => !requested.has(id)).flatMap((collection) => collection.payment_sessions ?? []);
  return {
    total: totalOf(order),
    canceled: Boolean(order.canceled_at),
    payments: [...paymentsOf(order)].sort(byAge).map((payment) => paymentSide(payment, replaced)),
    refused: age >= graceSeconds && allRefused(sessions.map(tried)),
  };
}

type Priced = { currency_code: string; payment_collections: PaymentCollectionDTO[] };
const totalOf = (order: Priced): bigint => toCharged(exact(order, "total").toFixed(), order.currency_code);

/** What all of an order's payments neither took nor hold, in the smallest unit. */
export const missingIn = (order: Priced): bigint => missingOf({ total: totalOf(order), payments: paymentsOf(order).map((payment) => paymentSide(payment)) });

type Payment = ReturnType<typeof paymentsOf>[number];
const byAge = (a: Payment, b: Payment): number => new Date(a.created_at!).getTime() - new Date(b.created_at!).getTime();

/** One payment as the rules of what is missing see it. */
export function paymentSide(payment: Payment, replaced: ReadonlySet<string | null> = new Set()): PaymentSide {
  const { captured, held } = amountsOf(payment);
  return {
    id: payment.id, captured, held, heldUntil: heldUntilOf(payment.data), replaced: replaced.has(payment.id),
    ended: Boolean(payment.canceled_at) || isLapsed(payment.data), released: isReleased(payment.data),
  };
}

function tried({ status, data }: PaymentSessionDTO) {
  const own = (data as { status?: unknown } | undefined)?.status;
  return { status, providerStatus: typeof own === "string" ? own : null };
}
