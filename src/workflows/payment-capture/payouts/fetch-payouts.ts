import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runInTurn } from "../../../shared/alone";
import { wakeAll } from "../../../shared/work/enqueue";
import { isPayoutSource, type PayoutMovement, type PayoutSource } from "../../../shared/payout";
import { ordersOfSessions } from "./orders-of-sessions";
import { paymentSourceOf, paymentSources } from "../payment-source";
import { inProviderKey, providerKey } from "../provider-key";
import { paymentCaptureOf } from "../room";

/**
 * Fetches one payout and finds the orders in it, one at a time, so that no older word is kept over a newer one. The key is
 * `providerKey`'s. @throws Error when the provider does not answer, or others fetch it for too long: to be tried again
 */
export async function fetchPayout(container: MedusaContainer, key: string): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  if (!(await runInTurn(knex, `doorstep-payout:${key}`, () => fetchNow(container, key)))) throw new Error(`Payout ${key} is being fetched`);
}

async function fetchNow(container: MedusaContainer, key: string): Promise<void> {
  const [providerId, reference] = inProviderKey(key);
  const source = paymentSourceOf(container, providerId);
  if (!isPayoutSource(source)) return;
  const { payout, movements } = await source.payoutOf(reference);
  const sessions = await sessionsOf(movements, source);
  const orders = await ordersOfSessions(container, [...new Set(sessions.values())]);
  await paymentCaptureOf(container).keepPayout({
    provider_id: providerId, payout,
    movements: movements.map((movement) => ({ ...movement, order: orders.get(sessions.get(movement.payment ?? "") ?? "") ?? null })),
  });
}

/** The payment session of each payment; only where no movement names it is the provider asked. */
async function sessionsOf(movements: readonly PayoutMovement[], source: { sessionOf(reference: string): Promise<string | undefined> }): Promise<Map<string, string>> {
  const sessions = new Map(movements.flatMap(({ payment, sessionId }) => (payment && sessionId ? [[payment, sessionId] as const] : [])));
  const unknown = new Set(movements.flatMap(({ payment }) => (payment && !sessions.has(payment) ? [payment] : [])));
  for (const payment of unknown) {
    const session = await source.sessionOf(payment);
    if (session) sessions.set(payment, session);
  }
  return sessions;
}

/** Has all payouts fetched that were made since then, each as work of its own. Gives how many. */
export async function fetchPayouts(container: MedusaContainer, since: Date): Promise<number> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  let found = 0;
  for (const [providerId, source] of await paymentSources(container)) {
    if (!isPayoutSource(source)) continue;
    const references = await (source as PayoutSource).payoutsSince(since);
    await wakeAll(knex, references.map((reference) => ({ work: "fetch-payout", key: providerKey(providerId, reference) })));
    found += references.length;
  }
  return found;
}
