import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { ProviderEvent } from "../../../modules/payment-capture/payment-events";
import { toCharged } from "../../../modules/payment-capture/rules/minor-units";
import { paymentSourceOf } from "../payment-source";
import { inProviderKey } from "../provider-key";
import { exact } from "../exact";
import { reconcilePayment } from "./reconcile";

type Session = { id: string; currency_code: string; amount: number; data: Record<string, unknown> };

async function sessionOf(container: MedusaContainer, id: string): Promise<Session | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "payment_session", fields: ["id", "currency_code", "amount", "raw_amount", "data"], filters: { id } });
  return data[0] as unknown as Session | undefined;
}

const knowsItsPayment = ({ data }: Session): boolean => typeof data["id"] === "string";

/**
 * Whether an event is about a payment that its session does not know, or whose session is gone: the store died, or gave up,
 * while it was started. Or another system started it, or the answer is still on its way: that is seen when it is claimed.
 */
export async function isUnclaimed(container: MedusaContainer, sessionId: string, { object }: ProviderEvent): Promise<boolean> {
  if (object["object"] !== "payment_intent" || object["status"] === "canceled") return false;
  const session = await sessionOf(container, sessionId);
  return !session || !knowsItsPayment(session);
}

/**
 * The session learns of its payment, so that the shopper gets their order, or it is let go with the session. A payment whose
 * session is gone is given back: no shopper can pay with it. @throws Error when the provider does not answer, to be tried again
 */
export async function claimPayment(container: MedusaContainer, key: string): Promise<void> {
  const [providerId, reference] = inProviderKey(key);
  const source = paymentSourceOf(container, providerId);
  const sessionId = await source?.sessionOf(reference);
  if (!source || !sessionId) return;
  const session = await sessionOf(container, sessionId);
  if (!session) return void (await source.giveBackOwn(reference));
  if (!knowsItsPayment(session)) await tellSession(container, session, reference);
  await reconcilePayment(container, session.id);
}

/** With its own amount, which the provider has: so it is asked to change nothing, and says what it knows. */
async function tellSession(container: MedusaContainer, session: Session, reference: string): Promise<void> {
  const { id, currency_code, data } = session;
  const amount = exact(session).toFixed();
  const known = { ...data, id: reference, amount: Number(toCharged(amount, currency_code)), currency: currency_code };
  await container.resolve(Modules.PAYMENT).updatePaymentSession({ id, currency_code, amount, data: known } as never);
}
