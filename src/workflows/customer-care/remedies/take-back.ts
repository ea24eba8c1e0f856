import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { beginReturnOrderWorkflow, cancelReturnRequestWorkflow, confirmReturnRequestWorkflow, requestItemReturnWorkflow } from "@medusajs/medusa/core-flows";
import type { RemedyRow } from "../../../modules/customer-care/service";
import { carrierOf } from "../../carrier/room";
import { warehouseOf } from "../../warehouse/room";
import { afterConfirming, isConfirmed, madeBefore, markOf, mustBeChangeable, type Made } from "./marked";

/** Has the goods sent back: core's return, and a label for each parcel that they came in, where its carrier sells one. Made once, as a replacement is. */
export async function takeBack(container: MedusaContainer, remedy: RemedyRow): Promise<Made> {
  const before = await madeBefore(container, "return", remedy.order_id, markOf(remedy.id));
  if (before && !isConfirmed(before.change)) await drop(container, before.made.id, before.change !== undefined);
  const made = before && isConfirmed(before.change) ? before.made : await requestReturn(container, remedy);
  if (made === before?.made) await afterConfirming(container, remedy.order_id, made);
  for (const packageId of await parcelsOf(container, remedy)) await carrierOf(container).wantReturnLabel(packageId);
  return made;
}

async function drop(container: MedusaContainer, id: string, hasBegun: boolean): Promise<void> {
  if (hasBegun) await cancelReturnRequestWorkflow(container).run({ input: { return_id: id } });
  else await container.resolve(Modules.ORDER).deleteReturns([id]);
}

async function requestReturn(container: MedusaContainer, remedy: RemedyRow): Promise<Made> {
  await mustBeChangeable(container, remedy.order_id);
  const mark = markOf(remedy.id);
  const location_id = await sentFrom(container, remedy.order_id);
  const begun = await beginReturnOrderWorkflow(container).run({ input: { order_id: remedy.order_id, created_by: mark, internal_note: `Case ${remedy.case_id}`, ...(location_id && { location_id }) } });
  const return_id = begun.result.return_id!;
  await requestItemReturnWorkflow(container).run({ input: { return_id, items: remedy.items.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity })) } });
  await confirmReturnRequestWorkflow(container).run({ input: { return_id, confirmed_by: mark } });
  return { id: return_id, return_id };
}

async function sentFrom(container: MedusaContainer, orderId: string): Promise<string | undefined> {
  const returnTo = warehouseOf(container).options.documents.returnLocationId;
  if (returnTo) return returnTo;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "order", fields: ["fulfillments.location_id", "fulfillments.canceled_at"], filters: { id: orderId } });
  const sent = (data[0] as { fulfillments?: ({ location_id: string; canceled_at: unknown } | null)[] } | undefined)?.fulfillments ?? [];
  return sent.find((one) => one && !one.canceled_at)?.location_id;
}

/** The parcels in which something of it came. */
async function parcelsOf(container: MedusaContainer, { order_id, items }: RemedyRow): Promise<string[]> {
  const packages = (await warehouseOf(container).listPackages({ order_id, state: { $ne: "voided" } } as never, { relations: ["items"], take: null as never })) as unknown as { id: string; items: { line_item_id: string }[] }[];
  return packages.filter((pack) => pack.items.some(({ line_item_id }) => items.some((item) => item.line_item_id === line_item_id))).map(({ id }) => id);
}
