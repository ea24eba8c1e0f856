import type { MedusaContainer } from "@medusajs/framework/types";
import type { WayRow } from "../../modules/order-journey/note-way";
import { waitsOf } from "../../modules/order-journey/rules/deadlines";
import { wayOf, type ParcelSeen } from "../../modules/order-journey/rules/way";
import type { ShipmentRow, TrackerRow } from "../../modules/carrier/service";
import { clock } from "../../shared/clock";
import type { Fact } from "../../shared/facts";
import { carrierOf } from "../carrier/room";
import { warehouseOf } from "../warehouse/room";
import type { FollowedOrder } from "./followed-order";

type Sent = Pick<ShipmentRow, "carrier" | "tracking_number" | "state"> & { tracker?: TrackerRow | null };

/** Without the labels, which may be large. */
const SEEN = ["id", "carrier", "tracking_number", "state", ...["id", "status", "eta", "delivered_at", "exception", "exception_since", "snoozed_until"].map((name) => `tracker.${name}`)];

/** Where an order stands by all that is known of it. Its work and parcels are asked for as they are now: facts do not tell what ended or was put off. */
export async function wayOfOrder(container: MedusaContainer, order: FollowedOrder, facts: readonly Fact[]): Promise<WayRow> {
  const own = { order_id: order.id };
  const [work, shipments] = await Promise.all([
    warehouseOf(container).listWorkOrders(own, { select: ["state", "location_id", "ship_by"], take: null as never }),
    carrierOf(container).listShipments({ ...own, state: ["bought", "shipped"] }, { select: SEEN as never, relations: ["tracker"], take: null as never }),
  ]);
  const way = wayOf({
    facts, waits: waitsOf(facts), now: clock.now(), parcels: (shipments as unknown as Sent[]).map(parcelSeen),
    work: work.map(({ state, location_id, ship_by }) => ({ state, location_id, ship_by: new Date(ship_by) })),
  });
  const { first_name, last_name } = order.shipping_address ?? {};
  return {
    ...way!, display_id: Number(order.display_id), email: order.email ?? null, customer_id: order.customer_id ?? null,
    customer_name: [first_name, last_name].filter(Boolean).join(" ") || null,
  };
}

const at = (time: Date | string | null | undefined): Date | null => (time ? new Date(time) : null);

const parcelSeen = ({ carrier, tracking_number, state, tracker }: Sent): ParcelSeen => ({
  carrier, tracking_number, shipped: state === "shipped", status: tracker?.status ?? null, eta: at(tracker?.eta), delivered: !!tracker?.delivered_at,
  exception: tracker?.exception ?? null, exception_since: at(tracker?.exception_since), snoozed_until: at(tracker?.snoozed_until),
});
