import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { leftUnauthorised } from "../../modules/payment-capture/rules/left-unauthorised";
import { runAlone } from "../../shared/alone";
import { clock } from "../../shared/clock";
import { wake } from "../../shared/work/enqueue";
import type { FollowedOrder } from "../order-journey/followed-order";

/**
 * Core makes the order first and authorises its payment last. A process that dies between the two leaves an order
 * that nobody pays; once its completion can't be running any more, the authorisation is done here.
 * Looks again when the grace is over; a refusal by the provider leaves the order to the deadline on its payment.
 */
export async function finishAuthorisation(order: FollowedOrder, graceSeconds: number, container: MedusaContainer): Promise<void> {
  const payments = order.payment_collections.flatMap((c) => c.payments ?? []);
  const sessions = order.payment_collections.flatMap((c) => c.payment_sessions ?? []);
  if (payments.length || !sessions.length || order.canceled_at) return;
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const made = new Date(order.created_at).getTime();
  const age = (clock.now().getTime() - made) / 1000;
  if (age < graceSeconds) return wake(knex, { work: "follow-order", key: order.id, dueAt: new Date(made + (graceSeconds + 1) * 1000) });
  const sessionId = leftUnauthorised({ age, canceled: false, payments: 0, sessions }, graceSeconds);
  if (!sessionId) return;
  const payment = container.resolve<IPaymentModuleService>(Modules.PAYMENT);
  const refused = (error: Error) =>
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Doorstep: order ${order.id} is still not paid: ${error.message}`);
  await runAlone(knex, `doorstep-authorise:${sessionId}`, async () => {
    await payment.authorizePaymentSession(sessionId, {}).then(() => wake(knex, { work: "follow-order", key: order.id }), refused);
  });
}
