import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  beginClaimOrderWorkflow, cancelBeginOrderClaimWorkflow, confirmClaimRequestWorkflow, createClaimShippingMethodWorkflow, orderClaimAddNewItemWorkflow, orderClaimItemWorkflow,
} from "@medusajs/medusa/core-flows";
import type { RemedyRow } from "../../../modules/customer-care/service";
import { afterConfirming, isConfirmed, madeBefore, markOf, mustBeChangeable, type Made } from "./marked";
import { reserveWhatIsSent } from "./reserved";
import { linesOf, shippedBy } from "./sent-again";

/** Sends the goods again: a claim of core's, of the type "replace", whose new lines cost nothing. Made once: one that a crash left unconfirmed is dropped and begun anew. */
export async function replace(container: MedusaContainer, remedy: RemedyRow): Promise<Made> {
  const before = await madeBefore(container, "order_claim", remedy.order_id, markOf(remedy.id));
  if (before && !isConfirmed(before.change)) await drop(container, before.made.id, before.change !== undefined);
  const made = before && isConfirmed(before.change) ? before.made : await claim(container, remedy);
  if (made === before?.made) await afterConfirming(container, remedy.order_id, made);
  await reserveWhatIsSent(container, "order_claim", made.id);
  return made;
}

async function drop(container: MedusaContainer, id: string, hasBegun: boolean): Promise<void> {
  if (hasBegun) await cancelBeginOrderClaimWorkflow(container).run({ input: { claim_id: id } });
  else await container.resolve(Modules.ORDER).deleteOrderClaims([id]);
}

async function claim(container: MedusaContainer, remedy: RemedyRow): Promise<Made> {
  await mustBeChangeable(container, remedy.order_id);
  const [lines, shipping_option_id] = await Promise.all([linesOf(container, remedy), shippedBy(container, remedy.order_id)]);
  const mark = markOf(remedy.id);
  const begun = await beginClaimOrderWorkflow(container).run({ input: { order_id: remedy.order_id, type: "replace", created_by: mark, internal_note: `Case ${remedy.case_id}` } });
  const claim_id = begun.result.claim_id!;
  await orderClaimItemWorkflow(container).run({ input: { claim_id, items: remedy.items.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity, reason: "other" as const })) } });
  await orderClaimAddNewItemWorkflow(container).run({ input: { claim_id, items: lines.map((line) => ({ ...line, unit_price: 0 })) } });
  if (shipping_option_id) await createClaimShippingMethodWorkflow(container).run({ input: { claim_id, shipping_option_id, custom_amount: 0 } });
  await confirmClaimRequestWorkflow(container).run({ input: { claim_id, confirmed_by: mark } });
  return { id: claim_id, return_id: null };
}
