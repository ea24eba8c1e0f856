import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, OrderChangeStatus } from "@medusajs/framework/utils";
import { createOrUpdateOrderPaymentCollectionWorkflow } from "@medusajs/medusa/core-flows";
import { clock } from "../../../shared/clock";
import { freeOrder } from "../../payment-capture/reconciliation/free-order";
import { judgedOrder } from "../judged-order";

/** What core's refund, claim, exchange or return carries in `created_by`, so that after a crash it is known for the remedy's. */
export const markOf = (remedyId: string): string => `doorstep:${remedyId}`;

/** Core's workflow would refuse it now, and not later: it is tried again. */
export class NotNow extends Error {}
/** It can't be done, in words for staff. */
export class Refused extends Error {}

export type Made = { id: string; return_id: string | null };
type Entity = "order_claim" | "order_exchange" | "return";
const TIED_BY = { order_claim: "claim_id", order_exchange: "exchange_id", return: "return_id" } as const;
type Change = { id: string; status: string; confirmed_at: string | Date | null };

/** What core has of the remedy: the thing with its mark, and the change of the order that makes it. */
export async function madeBefore(container: MedusaContainer, entity: Entity, orderId: string, mark: string): Promise<{ made: Made; change: Change | undefined } | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const fields = ["id", "created_by", ...(entity === "return" ? [] : ["return_id"])];
  const { data } = await query.graph({ entity, fields, filters: { order_id: orderId } as never });
  const own = (data as unknown as { id: string; created_by: string | null; return_id?: string | null }[]).find(({ created_by }) => created_by === mark);
  if (!own) return undefined;
  const { data: changes } = await query.graph({ entity: "order_change", fields: ["id", "status", "confirmed_at"], filters: { order_id: orderId, [TIED_BY[entity]]: own.id } });
  const made = { id: own.id, return_id: entity === "return" ? own.id : (own.return_id ?? null) };
  return { made, change: (changes as unknown as Change[])[0] };
}

export const isConfirmed = (change: Change | undefined): boolean => change?.status === OrderChangeStatus.CONFIRMED || Boolean(change?.confirmed_at);

/** Core allows an order one change at a time: while a person is at one, the remedy waits; so it does while a payment is only held, of which core would let go. */
export async function mustBeChangeable(container: MedusaContainer, orderId: string): Promise<void> {
  await mustBeFree(container, orderId);
  if ((await judgedOrder(container, orderId)).isOnlyHeld) throw new NotNow("The payment is held and not taken yet");
}

/** The same for what moves money alone. */
export async function mustBeFree(container: MedusaContainer, orderId: string): Promise<void> {
  await freeOrder(container, orderId);
  const open = await container.resolve(Modules.ORDER).listOrderChanges({ order_id: orderId, status: ["pending", "requested"] });
  if (open.length) throw new NotNow("The order is being changed: an edit, a return, a claim or an exchange of it is not confirmed yet");
}

/** Core confirms a change first, and then marks its return as asked for and reckons what is owed: what a crash left of that is done here. */
export async function afterConfirming(container: MedusaContainer, orderId: string, { return_id }: Made): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const [left] = return_id ? await orders.listReturns({ id: return_id } as never, { select: ["id", "requested_at"] }) : [];
  if (left && !left.requested_at) await orders.updateReturns([{ id: left.id, status: "requested", requested_at: clock.now() }] as never);
  await createOrUpdateOrderPaymentCollectionWorkflow(container).run({ input: { order_id: orderId } });
}
