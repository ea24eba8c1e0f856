import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer, PaymentDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { fromMinor, toMinor } from "../../../modules/payment-capture/rules/minor-units";
import { missingOf, needOf, type Need, type OrderSide } from "../../../modules/payment-capture/rules/request/need";
import { OPEN_REQUEST } from "../../../modules/payment-capture/rules/request/states";
import type { PaymentRequestRow } from "../../../modules/payment-capture/types";
import { clock } from "../../../shared/clock";
import { wake } from "../../../shared/work/enqueue";
import { RETRIES_OVER_MS } from "../../../shared/work/queue";
import { loadFollowedOrder, type FollowedOrder } from "../../order-journey/followed-order";
import { aloneWith, inTurnWith, takePayment } from "./charge-request";
import { exact } from "../exact";
import { isWaived } from "./is-waived";
import { paymentsOf, providerOf } from "../payment-of-order";
import { orderSideOf } from "../payment-sides";
import { paymentSourceOf } from "../payment-source";
import { endSessions, sessionsOf } from "./request-session";
import { paymentCaptureOf } from "../room";

export const openRequestOf = async (container: MedusaContainer, orderId: string): Promise<PaymentRequestRow | undefined> =>
  (await paymentCaptureOf(container).listPaymentRequests({ order_id: orderId, state: [...OPEN_REQUEST] }, { take: 1 }))[0];

export const requestsOf = (container: MedusaContainer, orderId: string): Promise<PaymentRequestRow[]> =>
  paymentCaptureOf(container).listPaymentRequests({ order_id: orderId }, { take: null as never });

/**
 * Opens the request for what the order's payments miss, sees it paid, or withdraws it once nothing, or another amount, is missing.
 * Gives the one that is open then.
 */
export async function catchUpRequest(order: FollowedOrder, container: MedusaContainer): Promise<PaymentRequestRow | undefined> {
  const requests = await requestsOf(container, order.id);
  const open = requests.find(({ state }) => OPEN_REQUEST.includes(state));
  if (open) return goOn(container, order, requests, open);
  if (!needIn(container, order, requests).need) return undefined;
  await openFor(container, order.id);
  return openRequestOf(container, order.id);
}

/** What the order as it was loaded misses. */
function needIn(container: MedusaContainer, order: FollowedOrder, requests: readonly PaymentRequestRow[]): { side: OrderSide; need: Need | null } {
  const { authorisationGraceSeconds, expiring, withoutMulticapture } = paymentCaptureOf(container).options.capture;
  const side = orderSideOf(order, requests, authorisationGraceSeconds);
  return { side, need: needOf(side, { expiring, reauthorise: withoutMulticapture === "reauthorise" }, clock.now()) };
}

/** Looks at the order as it is now: by the one that was loaded before, what another request has paid since would be asked for twice. */
async function openFor(container: MedusaContainer, orderId: string): Promise<void> {
  const requests = await requestsOf(container, orderId);
  const order = await loadFollowedOrder(container, orderId);
  const need = order && needIn(container, order, requests).need;
  const providerId = need && providerOf(order, paymentsOf(order).find(({ id }) => id === need.replaces));
  if (!need || !providerId || !paymentSourceOf(container, providerId) || (await isWaived(container, order.id, order.currency_code, need))) return;
  await paymentCaptureOf(container).openRequest({
    orderId, reason: need.reason, amount: fromMinor(need.amount, order.currency_code), currencyCode: order.currency_code,
    providerId, replaces: need.replaces, askedBy: null, known: requests.length,
  });
}

async function goOn(
  container: MedusaContainer, order: FollowedOrder, requests: readonly PaymentRequestRow[], open: PaymentRequestRow
): Promise<PaymentRequestRow | undefined> {
  if (await paidBy(container, order, open)) return undefined;
  const { side, need } = needIn(container, order, requests);
  // Where others are at it, it stays open for now.
  if (!isStillNeeded(open, side, need)) return (await withdraw(container, open, null)) ? undefined : open;
  if (need && need.reason !== open.reason && open.reason !== "by_hand") await paymentCaptureOf(container).restateReason(open.id, need.reason);
  const isStranded = open.state === "charging" && clock.now().getTime() - new Date(open.next_try_at!).getTime() > RETRIES_OVER_MS;
  if (isStranded) await wake(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), { work: "charge-request", key: open.id });
  return open;
}

/** What a person asks for stands as long as so much is missing; what follows from the payments, as long as just that is. */
function isStillNeeded(open: PaymentRequestRow, side: OrderSide, need: Need | null): boolean {
  const amount = toMinor(exact(open).toFixed(), open.currency_code);
  if (open.reason === "by_hand") return !side.canceled && missingOf(side) >= amount;
  return need?.amount === amount;
}

/** Whether it is paid: core may have been told by the provider's webhook, or nobody has been told yet. */
function paidBy(container: MedusaContainer, order: FollowedOrder, open: PaymentRequestRow): Promise<boolean> {
  const known = paymentsOf(order).find((payment) => payment.payment_collection_id === open.payment_collection_id && !payment.canceled_at);
  return takeWhatCame(container, open, aloneWith, known);
}

/** The request is paid by what came, if anything did, under its lock; gives whether it is. `known`: what core has already. */
export async function takeWhatCame(container: MedusaContainer, open: PaymentRequestRow, locked: typeof aloneWith, known?: PaymentDTO): Promise<boolean> {
  let paid = false;
  await locked(container, open.id, async () => {
    const payment = known ?? (open.state === "asking" ? await authorised(container, open) : undefined);
    if (payment) await takePayment(container, open, payment);
    paid = Boolean(payment);
  });
  return paid;
}

/** What the shopper has paid by since; undefined where they have not, or their bank has not said yet. */
async function authorised(container: MedusaContainer, open: PaymentRequestRow) {
  const payments = container.resolve(Modules.PAYMENT);
  for (const session of await sessionsOf(container, open)) {
    // Core's own webhook may authorise it at the same time: then it is paid all the same.
    const payment = session.payment ?? (await payments.authorizePaymentSession(session.id, {}).catch(async () => (await payments.retrievePaymentSession(session.id, { relations: ["payment"] })).payment));
    if (payment && !payment.canceled_at) return payment;
  }
  return undefined;
}

/** Ends it: what was begun to be paid by is ended first, so that nobody pays what is no longer asked. False where others were at it for too long. */
export function withdraw(container: MedusaContainer, open: PaymentRequestRow, by: string | null): Promise<boolean> {
  return inTurnWith(container, open.id, async () => {
    await endSessions(container, await sessionsOf(container, open));
    await paymentCaptureOf(container).withdrawRequest(open.id, by);
  });
}
