import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { ShipmentRow } from "../../modules/carrier/service";
import type { Address } from "../../providers/carrier/adapters";
import { Conflict } from "../../shared/errors";
import { paymentsEnded } from "../payment-capture/requests/payment-ended";
import { paymentsInReview } from "../payment-capture/reviews/review-payment";
import { shopperAddress, type OrderAddress } from "./addresses";
import { isSameDoor } from "./package-to-ship";

type OrderRead = { id: string; email: string | null; canceled_at: string | null; shipping_address: OrderAddress | null };

/** Of cartons with a label, all the shipments of each, the leading one first: the reason by the leading one's id why it must not be handed over now, for the sake of one of its orders. */
export async function keptBack(container: MedusaContainer, cartons: readonly ShipmentRow[][]): Promise<Map<string, Conflict>> {
  const ids = [...new Set(cartons.flat().map(({ order_id }) => order_id))];
  const [inReview, ended, orders, dropped] = await Promise.all([paymentsInReview(container, ids), paymentsEnded(container, ids), ordersOf(container, ids), canceledAmong(container, cartons.flat())]);
  const reason = (carton: ShipmentRow[]): Conflict | undefined => {
    const inside = carton.map(({ order_id }) => order_id);
    if (inside.some((id) => orders.get(id)?.canceled_at)) return new Conflict("The order was canceled: keep the parcel; its label is given back", "order_canceled");
    if (carton.some(({ fulfillment_id }) => dropped.has(fulfillment_id))) return new Conflict("The parcel's fulfilment was canceled on the order's page: keep it; its label is given back", "fulfillment_canceled");
    if (inside.some((id) => inReview.has(id))) return new Conflict("The order's payment is being reviewed: keep the parcel until it is approved", "payment_in_review");
    if (inside.some((id) => ended.has(id))) return new Conflict("Nothing is held any more for what this parcel costs: keep it until the shopper has paid anew, or withdraw the request for it", "payment_needed");
    if (inside.some((id) => goesElsewhere(orders.get(id), (carton[0]!.request as { to?: Address }).to)))
      return new Conflict("The order goes to another address since this label was bought: give the label back, and buy one for the new address", "address_changed");
    return undefined;
  };
  return new Map(cartons.flatMap((carton) => {
    const why = reason(carton);
    return why ? [[carton[0]!.id, why] as const] : [];
  }));
}

/** The fulfilments that somebody canceled in core's own screen. */
async function canceledAmong(container: MedusaContainer, shipments: readonly ShipmentRow[]): Promise<Set<string | null>> {
  const ids = shipments.flatMap(({ fulfillment_id }) => fulfillment_id ?? []);
  const found = ids.length ? await container.resolve(Modules.FULFILLMENT).listFulfillments({ id: ids, canceled_at: { $ne: null } } as never, { select: ["id"], take: null as never }) : [];
  return new Set(found.map(({ id }) => id));
}

async function ordersOf(container: MedusaContainer, ids: string[]): Promise<Map<string, OrderRead>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["id", "email", "canceled_at", "shipping_address.*"], filters: { id: ids } });
  return new Map((data as unknown as OrderRead[]).map((order) => [order.id, order]));
}

/** Whether the label was bought for another address than the order has now. */
function goesElsewhere(order: OrderRead | undefined, bought: Address | undefined): boolean {
  if (!bought || !order) return false;
  const { address_1, country_code } = order.shipping_address ?? {};
  if (!address_1 || !country_code) return true;
  return !isSameDoor(bought, shopperAddress(order.shipping_address, order.email));
}
