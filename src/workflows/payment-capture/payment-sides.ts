import type { PaymentSessionDTO } from "@medusajs/framework/types";
import { toMinor } from "../../modules/payment-capture/rules/minor-units";
import type { OrderSide, PaymentSide } from "../../modules/payment-capture/rules/request/need";
import { allRefused } from "../../modules/payment-capture/rules/request/refused";
import { clock } from "../../shared/clock";
import type { FollowedOrder } from "../order-journey/followed-order";
import { amountsOf, isLapsed, isReleased } from "./amounts-of";
import { exact } from "./exact";
import { paymentsOf } from "./payment-of-order";
import { heldUntilOf } from "./payment-standing";

/** An order and its payments as the rules of what is missing see them. `requestedBy`: the collection of the open request, whose sessions are the request's own. */
export function orderSideOf(order: FollowedOrder, requestedBy: string | null, graceSeconds: number): OrderSide {
  const age = (clock.now().getTime() - new Date(order.created_at).getTime()) / 1000;
  const sessions = order.payment_collections.filter(({ id }) => id !== requestedBy).flatMap((collection) => collection.payment_sessions ?? []);
  return {
    total: toMinor(exact(order, "total").toFixed(), order.currency_code),
    canceled: Boolean(order.canceled_at),
    payments: [...paymentsOf(order)].sort(byAge).map(paymentSide),
    refused: age >= graceSeconds && allRefused(sessions.map(tried)),
  };
}

type Payment = ReturnType<typeof paymentsOf>[number];
const byAge = (a: Payment, b: Payment): number => new Date(a.created_at!).getTime() - new Date(b.created_at!).getTime();

/** One payment as the rules of what is missing see it. */
export function paymentSide(payment: Payment): PaymentSide {
  const { captured, held } = amountsOf(payment);
  return { id: payment.id, ended: Boolean(payment.canceled_at) || isLapsed(payment.data), released: isReleased(payment.data), captured, held, heldUntil: heldUntilOf(payment.data) };
}

function tried({ status, data }: PaymentSessionDTO) {
  const own = (data as { status?: unknown } | undefined)?.status;
  return { status, providerStatus: typeof own === "string" ? own : null };
}
