import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createCompleteReturnStep, emitEventStep } from "@medusajs/medusa/core-flows";
import { faultOfReturn, type ReturnedItem } from "../../modules/customer-care/rules/returnable";
import { badInput, Conflict } from "../../shared/errors";
import { mustNotBeChanging } from "../carrier/must-not-be-changing";
import { returnLocationOf } from "../warehouse/return-location";
import { doOnce, type RequestRow } from "./do-once";
import { orderStatusOf } from "./order-status";

/** In the metadata of a return's items: the request that it was made for. */
const FOR_REQUEST = "doorstep_request_id";
type Input = { order_id: string; location_id: string | null; items: { id: string; quantity: number; reason_id?: string; metadata: Record<string, unknown> }[] };

/**
 * A return as core's own `createAndCompleteReturnOrderWorkflow` makes it, by its steps, without a shipping option of core's: the way
 * back is the label that came with the parcel, or the shopper's own. One transaction; its undo is core's.
 */
const requestReturnWorkflow = createWorkflow("doorstep-request-return", (input: Input) => {
  const made = createCompleteReturnStep(input);
  emitEventStep({ eventName: OrderWorkflowEvents.RETURN_REQUESTED, data: { order_id: input.order_id, return_id: made.id } });
  return new WorkflowResponse(made);
});

/**
 * Asks for a return of items that arrived within the shop's return window. The same request is one return: by its `key`, or, without one, of the same items
 * within a minute. Ends by itself after a crash.
 * @throws 404; 400 naming what cannot be sent back; 409 `not_returnable`, `order_changing`
 */
export async function askReturn(container: MedusaContainer, orderId: string, items: readonly ReturnedItem[], key: string | null): Promise<void> {
  const returned = { order_id: orderId, kind: "return" as const, key, items };
  if (!items.length) throw badInput("items", "must name at least one");
  await doOnce(container, returned, (row) => returnAsked(container, row));
}

/** @throws 409 where it is not possible (any more) */
export async function returnAsked(container: MedusaContainer, { id, order_id, items }: RequestRow): Promise<void> {
  if (await isMade(container, order_id, id)) return;
  const { actions } = await orderStatusOf(container, order_id);
  mustBeReasons(items ?? [], actions.returns.reasons);
  const fault = faultOfReturn(items ?? [], actions.returns.items);
  if (fault) throw new Conflict(`That cannot be sent back: ${fault}`, "not_returnable");
  await mustNotBeChanging(container, [order_id]);
  const location_id = await returnLocationOf(container, order_id);
  await requestReturnWorkflow(container).run({
    input: { order_id, location_id, items: items!.map(({ line_item_id, quantity, reason_id }) => ({ id: line_item_id, quantity, reason_id, metadata: { [FOR_REQUEST]: id } })) },
  });
}

function mustBeReasons(items: readonly ReturnedItem[], reasons: readonly { id: string }[]): void {
  const wrong = items.findIndex(({ reason_id }) => reason_id && !reasons.some(({ id }) => id === reason_id));
  if (wrong >= 0) throw badInput(`items.${wrong}.reason_id`, "must be one of the shop's return reasons");
}

async function isMade(container: MedusaContainer, orderId: string, requestId: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "return", fields: ["id", "items.metadata"], filters: { order_id: orderId } });
  return (data as unknown as { items?: { metadata: Record<string, unknown> | null }[] }[])
    .some(({ items }) => items?.some(({ metadata }) => metadata?.[FOR_REQUEST] === requestId));
}
