import type { MedusaContainer, ProviderWebhookPayload } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, PaymentActions } from "@medusajs/framework/utils";
import { cartOfCollection } from "./cart-of-collection";
import { reservationOf } from "./room";

/** 3-D Secure, a bank's page, a transfer that takes its time. "Pending" alone is said of every session that was just made. */
const UNDER_WAY: readonly string[] = [PaymentActions.REQUIRES_MORE, PaymentActions.PENDING_AUTHORIZATION];

/** Keeps the cart's hold while its shopper is away to pay, as the provider's webhook tells. Whatever else it tells is for core. */
export async function holdWhilePending(container: MedusaContainer, { provider, payload }: ProviderWebhookPayload): Promise<void> {
  const told = await container.resolve(Modules.PAYMENT).getWebhookActionAndData({ provider, payload: { ...payload, rawData: bytesOf(payload.rawData) } });
  if (!UNDER_WAY.includes(told.action) || !told.data?.session_id) return;
  const cartId = await cartOf(container, told.data.session_id);
  if (cartId) await reservationOf(container).awaitPayment(cartId);
}

/** An event bus that writes events down gives bytes back as what JSON makes of them. */
const bytesOf = (raw: ProviderWebhookPayload["payload"]["rawData"]): string | Buffer =>
  typeof raw === "object" && "type" in raw ? Buffer.from((raw as unknown as { data: number[] }).data) : raw;

async function cartOf(container: MedusaContainer, sessionId: string): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: [session] } = await query.graph({ entity: "payment_session", fields: ["payment_collection_id"], filters: { id: sessionId } });
  return session && cartOfCollection(container, session.payment_collection_id as string);
}
