import type { MedusaContainer, PaymentCollectionDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { PaymentRequestRow } from "../../../modules/payment-capture/types";
import type { FollowedOrder } from "../../order-journey/followed-order";
import { amountsOf } from "../amounts-of";
import { restateCollection } from "../record-release";
import { endSessions } from "./request-session";
import { paymentCaptureOf } from "../room";

const OVER = ["canceled", "completed"];

/**
 * Where another payment has taken over, what was tried or held before ends: nobody can pay by it any more, and core no longer
 * counts it as owed. A hold of which a part was captured lapses by itself, since a provider ends such a payment as a whole.
 */
export async function letGoReplaced(order: FollowedOrder, open: PaymentRequestRow | undefined, container: MedusaContainer): Promise<void> {
  // A request is paid by a collection of its own.
  if (order.payment_collections.length < 2) return;
  const paid = await paymentCaptureOf(container).listPaymentRequests({ order_id: order.id, state: "paid" });
  if (!paid.length) return;
  const kept = new Set([...paid, open].map((request) => request?.payment_collection_id));
  const replaced = new Set(paid.map(({ replaces_payment_id }) => replaces_payment_id));
  for (const collection of order.payment_collections.filter(({ id, status }) => !kept.has(id) && !OVER.includes(status))) {
    const payments = collection.payments ?? [];
    // What a request was paid beside goes on; of what was never paid, that is over which was tried before the request for it.
    const isOver = payments.length ? payments.every(({ id }) => replaced.has(id)) : paid.some((request) => cameAfter(request, collection));
    if (isOver) await endCollection(container, collection);
  }
}

const cameAfter = ({ reason, created_at }: PaymentRequestRow, collection: PaymentCollectionDTO): boolean =>
  reason === "unpaid" && new Date(created_at) > new Date((collection as { created_at?: Date | string }).created_at ?? 0);

async function endCollection(container: MedusaContainer, { id, payments = [], payment_sessions = [] }: PaymentCollectionDTO): Promise<void> {
  if (payments.some((payment) => amountsOf(payment).captured > 0n)) return;
  for (const payment of payments.filter(({ canceled_at }) => !canceled_at)) await container.resolve(Modules.PAYMENT).cancelPayment(payment.id);
  if (!payments.length) await endSessions(container, payment_sessions);
  await restateCollection(container, id);
}
