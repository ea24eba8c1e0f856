import { isDeepStrictEqual } from "node:util";
import type { CaptureDTO, MedusaContainer, PaymentDTO, RefundDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { RESERVING_STATES } from "../../../modules/payment-capture/rules/attempt-states";
import type { CoreLedger, OwnLedger } from "../../../modules/payment-capture/rules/ledgers/compare";
import { toCharged } from "../../../modules/payment-capture/rules/minor-units";
import { clock } from "../../../shared/clock";
import { wrongState } from "../../../shared/errors";
import type { PaymentSource, ProviderLedger } from "../../../shared/payment-source";
import { orderOfCart } from "../../reservation/settle";
import { cartOfCollection } from "../../reservation/cart-of-collection";
import { chargedIn, exact } from "../exact";
import { halfRefundsOf, type HalfRefunds } from "./half-refunds";
import { paymentSourceOf } from "../payment-source";
import { paymentCaptureOf } from "../room";

/** One payment session with all that is recorded of it. */
type Records = {
  session: Session; source: PaymentSource; orderId: string | null; cartId: string | null;
  core: CoreLedger; own: OwnLedger; halfRefunds: HalfRefunds;
};
/** The same, with what its provider says. */
export type Ledgers = Records & { provider: ProviderLedger };
type Session = {
  id: string; provider_id: string; currency_code: string; data: Record<string, unknown>; payment_collection_id: string;
  payment?: (PaymentDTO & { captures?: CaptureDTO[]; refunds?: RefundDTO[] }) | null;
  payment_collection: { payments?: PaymentDTO[] } & object;
};

const FIELDS = [
  "id", "provider_id", "currency_code", "amount", "raw_amount", "data", "payment_collection_id", "payment.*", "payment.captures.*", "payment.refunds.*",
  "payment_collection.amount", "payment_collection.raw_amount", "payment_collection.payments.*",
];
/** How often what moves is looked at again before it is left for later. */
const MOST_LOOKS = 4;

/**
 * Undefined where there is no such session, or its provider can't be asked. What was recorded while the provider was asked
 * can't be compared with its answer: it is asked again.
 * @throws Error when the provider does not answer; 409 when something is recorded each time
 */
export async function ledgersOf(container: MedusaContainer, sessionId: string): Promise<Ledgers | undefined> {
  let records = await recordsOf(container, sessionId);
  for (let looks = 0; records && looks < MOST_LOOKS; looks += 1) {
    const provider = await records.source.ledgerOf(records.session.data);
    const now = await recordsOf(container, sessionId);
    if (now && isDeepStrictEqual([now.core, now.own], [records.core, records.own])) return { ...now, provider };
    records = now;
  }
  if (records) throw wrongState("payment", "moving", "look again in a moment");
  return undefined;
}

async function recordsOf(container: MedusaContainer, sessionId: string): Promise<Records | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: [session] } = (await query.graph({ entity: "payment_session", fields: FIELDS, filters: { id: sessionId } })) as unknown as { data: Session[] };
  const source = session && paymentSourceOf(container, session.provider_id);
  if (!source || typeof session.data["id"] !== "string") return undefined;
  const cartId = (await cartOfCollection(container, session.payment_collection_id)) ?? null;
  const order = await orderOf(container, session.payment_collection_id, cartId);
  const halfRefunds = session.payment && order ? await halfRefundsOf(container, order.id, session.payment) : { uncounted: [], onlyBooked: [] };
  const isSurplus = Boolean(order && (await isPaidByAnother(container, order.id, session)));
  const core = coreLedgerOf(session, order, halfRefunds, isSurplus, paymentCaptureOf(container).options.capture.reconcileAfterSeconds);
  return { session, source, cartId, orderId: order?.id ?? null, core, halfRefunds, own: await ownLedgerOf(container, session) };
}

/**
 * Whether the payment that the order goes by pays all that this one was to pay. Two of a cart's sessions can both be paid: by a
 * shopper in two tabs, or who paid again while the store was down.
 */
async function isPaidByAnother(container: MedusaContainer, orderId: string, { payment, currency_code, payment_collection: collection }: Session): Promise<boolean> {
  const [plan] = await paymentCaptureOf(container).listCapturePlans({ order_id: orderId }, { take: 1 });
  const paying = collection.payments?.find((one) => one.id === plan?.payment_id && !one.canceled_at);
  return paying !== undefined && paying.id !== payment?.id && chargedIn([paying], currency_code) >= chargedIn([collection], currency_code);
}

type Order = { id: string; canceled_at: Date | string | null };

/** The order that the payment session is for; undefined while there is none. */
export async function orderOfSession(container: MedusaContainer, sessionId: string): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: [session] } = await query.graph({ entity: "payment_session", fields: ["payment_collection_id"], filters: { id: sessionId } });
  if (!session) return undefined;
  const collection = session.payment_collection_id as string;
  return (await orderOf(container, collection, (await cartOfCollection(container, collection)) ?? null))?.id;
}

/** The order that the payment collection, or the cart it is for, pays for. */
export async function orderOf(container: MedusaContainer, collectionId: string, cartId: string | null): Promise<Order | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order_payment_collection", fields: ["order_id"], filters: { payment_collection_id: collectionId } });
  const id = (data[0] as { order_id?: string } | undefined)?.order_id ?? (cartId ? await orderOfCart(container, cartId) : undefined);
  if (!id) return undefined;
  const { data: [order] } = await query.graph({ entity: "order", fields: ["id", "canceled_at"], filters: { id } });
  return order as Order | undefined;
}

function coreLedgerOf({ currency_code, payment, ...session }: Session, order: Order | undefined, { uncounted, onlyBooked }: HalfRefunds, surplus: boolean, graceSeconds: number): CoreLedger {
  const young = new Date(clock.now().getTime() - graceSeconds * 1000);
  const minor = (rows: object[]): bigint => chargedIn(rows, currency_code);
  return {
    currencyCode: currency_code.toLowerCase(),
    authorised: minor([payment ?? session]),
    captured: minor(payment?.captures ?? []),
    refunded: minor(payment?.refunds ?? []),
    halfRefunded: minor(uncounted),
    onlyBooked: minor(onlyBooked.map((row) => ({ amount: exact(row).abs() }))),
    refundUnderWay: uncounted.some(({ created_at }) => new Date(created_at!) > young),
    canceled: Boolean(payment?.canceled_at),
    orderId: order?.id ?? null,
    orderCanceled: Boolean(order?.canceled_at),
    surplus,
  };
}

async function ownLedgerOf(container: MedusaContainer, { payment, currency_code }: Session): Promise<OwnLedger> {
  const attempts = payment ? await paymentCaptureOf(container).listCaptureAttempts({ payment_id: payment.id, state: [...RESERVING_STATES] }, { take: null as never }) : [];
  const captured = attempts.filter(({ state }) => state === "captured");
  return {
    captured: captured.reduce((sum, { amount }) => sum + toCharged(String(amount), currency_code), 0n),
    underWay: attempts.length > captured.length,
  };
}
