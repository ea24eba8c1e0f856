import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { markOrderFulfillmentAsDeliveredWorkflow } from "@medusajs/medusa/core-flows";
import { Conflict } from "../../shared/errors";
import { SHIPPING_CHOICE } from "../carrier/chosen-shipping";
import { makeFulfilment, tellFulfilled } from "../carrier/fulfil-package";
import { packageOfOrder, type OrderToShip } from "../carrier/package-to-ship";
import { changingOrder } from "../changing-order";
import type { FollowedOrder } from "../order-journey/followed-order";
import { FOR_PACKAGE } from "./fulfilled";
import { warehouseOf } from "./room";
import { workOrderView, type WorkOrderView } from "./work-order-view";

/** Somebody gives a package to the shopper who collects it. @throws 404; 409 where it is to be sent, is not packed, has to wait, or its order was changed just now */
export async function collectPackage(container: MedusaContainer, packageId: string, by: string): Promise<WorkOrderView> {
  const warehouse = warehouseOf(container);
  await warehouse.collect(packageId, by);
  await finishCollection(container, packageId);
  const { work_order_id, collected_at } = (await warehouse.retrievePackage(packageId, { select: ["id", "work_order_id", "collected_at"] as never })) as unknown as { work_order_id: string; collected_at: Date | null };
  if (!collected_at) throw new Conflict("The order was changed or canceled meanwhile: it may not be given out", "order_changed");
  return workOrderView(container, work_order_id);
}

/** Tells core that a package was collected: its fulfilment, and its delivery, in one turn of its order. Each part is found done, or is done now. @throws 409 `busy` */
export async function finishCollection(container: MedusaContainer, packageId: string): Promise<void> {
  const pack = (await warehouseOf(container).readCarton(packageId)).find(({ id }) => id === packageId);
  if (pack) await changingOrder(container, pack.order_id, () => finish(container, packageId));
}

async function finish(container: MedusaContainer, packageId: string): Promise<void> {
  const warehouse = warehouseOf(container);
  const pack = (await warehouse.readCarton(packageId)).find(({ id }) => id === packageId);
  if (!pack?.collected_at) return;
  const { data: orders } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "order", fields: ["display_id", "email", ...SHIPPING_CHOICE], filters: { id: pack.order_id } });
  const made = await makeFulfilment(container, { reference: pack.id, labels: [], changing: inThisTurn }, packageOfOrder(pack, orders[0] as unknown as OrderToShip));
  if (!made) return warehouse.notCollected(packageId);
  await warehouse.movePackage(packageId, "collect");
  const { delivered_at } = await container.resolve(Modules.FULFILLMENT).retrieveFulfillment(made, { select: ["id", "delivered_at"] });
  if (!delivered_at) await markOrderFulfillmentAsDeliveredWorkflow(container).run({ input: { orderId: pack.order_id, fulfillmentId: made, no_notification: true } });
  await tellFulfilled(container, pack.order_id, made);
}

const inThisTurn = async (_container: MedusaContainer, _orderId: string, change: () => Promise<unknown>): Promise<void> => void (await change());

/** What the shopper collected, and core was not told of: whoever told it died. */
export async function finishCollections(container: MedusaContainer, order: FollowedOrder): Promise<void> {
  const packages = await warehouseOf(container).listPackages({ order_id: order.id, collected_at: { $ne: null } } as never, { select: ["id"], take: null as never });
  const told = order.fulfillments.filter(({ delivered_at, canceled_at }) => delivered_at && !canceled_at).map(({ metadata }) => metadata?.[FOR_PACKAGE]);
  for (const { id } of packages) if (!told.includes(id)) await finishCollection(container, id);
}
