import type { MedusaContainer, PaymentDTO, PaymentSessionDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { PaymentRequestRow } from "../../../modules/payment-capture/types";
import { exact } from "../exact";
import { paymentCaptureOf } from "../room";

type Request = PaymentRequestRow;

/** Core's collection for a request, tied to the order; made once. One that a crash left without its request has no session and no order. */
async function collectionFor(container: MedusaContainer, request: Request): Promise<string> {
  const known = request.payment_collection_id ?? (await collectionOf(container, request));
  // Tied each time: a crash may have come between.
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: request.order_id }, [Modules.PAYMENT]: { payment_collection_id: known },
  });
  return known;
}

async function collectionOf(container: MedusaContainer, request: Request): Promise<string> {
  const { currency_code } = request;
  const made = await container.resolve(Modules.PAYMENT).createPaymentCollections({ currency_code, amount: exact(request).toNumber() });
  return paymentCaptureOf(container).collectBy(request.id, made.id);
}

/** The request's payment sessions, the newest first, each with the payment that it became. */
export async function sessionsOf(container: MedusaContainer, { payment_collection_id: id }: Request): Promise<(PaymentSessionDTO & { payment?: PaymentDTO | null })[]> {
  if (!id) return [];
  return container.resolve(Modules.PAYMENT).listPaymentSessions({ payment_collection_id: id }, { relations: ["payment"], order: { created_at: "DESC" } });
}

/** A new session for all that the request is of. `data` is the provider's own. */
export async function newSession(container: MedusaContainer, request: Request, data: Record<string, unknown>): Promise<PaymentSessionDTO> {
  const collection = await collectionFor(container, request);
  const { provider_id, currency_code, order_id } = request;
  return container.resolve(Modules.PAYMENT).createPaymentSession(collection, {
    provider_id, currency_code, amount: exact(request).toNumber(), data: { ...data, order_id },
    context: { account_holder: await accountHolderOf(container, request) } as never,
  });
}

/** The shopper as the provider knows them; undefined where they have no account there. */
async function accountHolderOf(container: MedusaContainer, { order_id, provider_id }: Request): Promise<unknown> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: [order] } = await query.graph({ entity: "order", fields: ["customer.account_holders.*"], filters: { id: order_id } });
  const holders = (order as { customer?: { account_holders?: { provider_id: string }[] } | null } | undefined)?.customer?.account_holders ?? [];
  return holders.find((holder) => holder?.provider_id === provider_id);
}

/** Ends the sessions that nobody has paid by: the provider's payments behind them can't be paid any more. */
export async function endSessions(container: MedusaContainer, sessions: readonly (PaymentSessionDTO & { payment?: PaymentDTO | null })[]): Promise<void> {
  for (const { id, payment } of sessions) if (!payment) await container.resolve(Modules.PAYMENT).deletePaymentSession(id);
}
