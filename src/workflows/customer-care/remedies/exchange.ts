import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  beginExchangeOrderWorkflow, cancelBeginOrderExchangeWorkflow, confirmExchangeRequestWorkflow, createExchangeShippingMethodWorkflow, orderExchangeAddNewItemWorkflow,
  orderExchangeRequestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows";
import type { RemedyRow } from "../../../modules/customer-care/service";
import { afterConfirming, isConfirmed, madeBefore, markOf, mustBeChangeable, type Made } from "./marked";
import { reserveWhatIsSent } from "./reserved";
import { linesOf, shippedBy } from "./sent-again";

/** Sends something else against the goods' return: core's exchange; what it costs more or less is the order's to pay or to be paid. Made once, as a replacement is. */
export async function exchange(container: MedusaContainer, remedy: RemedyRow): Promise<Made> {
  const before = await madeBefore(container, "order_exchange", remedy.order_id, markOf(remedy.id));
  if (before && !isConfirmed(before.change)) await drop(container, before.made.id, before.change !== undefined);
  const made = before && isConfirmed(before.change) ? before.made : await swap(container, remedy);
  if (made === before?.made) await afterConfirming(container, remedy.order_id, made);
  await reserveWhatIsSent(container, "order_exchange", made.id);
  return made;
}

async function drop(container: MedusaContainer, id: string, hasBegun: boolean): Promise<void> {
  if (hasBegun) await cancelBeginOrderExchangeWorkflow(container).run({ input: { exchange_id: id } });
  else await container.resolve(Modules.ORDER).deleteOrderExchanges([id]);
}

async function swap(container: MedusaContainer, remedy: RemedyRow): Promise<Made> {
  await mustBeChangeable(container, remedy.order_id);
  const [lines, shipping_option_id] = await Promise.all([linesOf(container, remedy), shippedBy(container, remedy.order_id)]);
  const mark = markOf(remedy.id);
  const begun = await beginExchangeOrderWorkflow(container).run({ input: { order_id: remedy.order_id, created_by: mark, internal_note: `Case ${remedy.case_id}` } });
  const exchange_id = begun.result.exchange_id!;
  await orderExchangeRequestItemReturnWorkflow(container).run({ input: { exchange_id, items: remedy.items.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity })) } as never });
  await orderExchangeAddNewItemWorkflow(container).run({ input: { exchange_id, items: lines } });
  if (shipping_option_id) await createExchangeShippingMethodWorkflow(container).run({ input: { exchange_id, shipping_option_id, custom_amount: 0 } });
  await confirmExchangeRequestWorkflow(container).run({ input: { exchange_id, confirmed_by: mark } });
  return (await madeBefore(container, "order_exchange", remedy.order_id, mark))!.made;
}
