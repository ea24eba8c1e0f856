import type { MedusaContainer } from "@medusajs/framework/types";
import type { WayRow } from "../../modules/order-journey/note-way";
import { waitsOf } from "../../modules/order-journey/rules/deadlines";
import { wayOf, type ParcelSeen } from "../../modules/order-journey/rules/way";
import type { ShipmentRow, TrackerRow } from "../../modules/carrier/service";
import { clock } from "../../shared/clock";
import type { Fact } from "../../shared/facts";
import { carrierOf } from "../carrier/room";
import { madeByHand } from "../warehouse/fulfilled";
import { warehouseOf } from "../warehouse/room";
import { labelOf } from "./by-hand-facts";
import type { FollowedOrder } from "./followed-order";

type Sent = Pick<ShipmentRow, "location_id" | "carrier" | "tracking_number" | "state"> & { tracker?: TrackerRow | null };

/** Without the labels, which may be large. */
const SEEN = ["id", "location_id", "carrier", "tracking_number", "state", ...["id", "status", "eta", "delivered_at", "exception", "exception_since", "snoozed_until"].map((name) => `tracker.${name}`)];

/** Where an order stands by all that is known of it. Its work and parcels are asked for as they are now: facts do not tell what ended or was put off. */
export async function wayOfOrder(container: MedusaContainer, order: FollowedOrder, facts: readonly Fact[]): Promise<WayRow> {
  const own = { order_id: order.id };
  const [work, shipments] = await Promise.all([
    warehouseOf(container).listWorkOrders(own, { select: ["state", "location_id", "ship_by", "collect"], take: null as never }),
    carrierOf(container).listShipments({ ...own, state: ["bought", "shipped"] }, { select: SEEN as never, relations: ["tracker"], take: null as never }),
  ]);
  const way = wayOf({
    facts, waits: waitsOf(facts), now: clock.now(), parcels: [...(shipments as unknown as Sent[]).map(parcelSeen), ...byHandSeen(order)],
    work: work.map(({ state, location_id, ship_by, collect }) => ({ state, location_id, ship_by: new Date(ship_by), collect })),
  });
  const { first_name, last_name } = order.shipping_address ?? {};
  return {
    ...way!, display_id: Number(order.display_id), email: order.email ?? null, customer_id: order.customer_id ?? null,
    customer_name: [first_name, last_name].filter(Boolean).join(" ") || null,
  };
}

const at = (time: Date | string | null | undefined): Date | null => (time ? new Date(time) : null);

const parcelSeen = ({ location_id, carrier, tracking_number, state, tracker }: Sent): ParcelSeen => ({
  location_id, carrier, tracking_number, shipped: state === "shipped", status: tracker?.status ?? null, eta: at(tracker?.eta), delivered: !!tracker?.delivered_at,
  exception: tracker?.exception ?? null, exception_since: at(tracker?.exception_since), snoozed_until: at(tracker?.snoozed_until),
});

/** Parcels without a label of ours. */
const byHandSeen = (order: FollowedOrder): ParcelSeen[] =>
  madeByHand(order).filter(({ canceled_at, requires_shipping }) => !canceled_at && requires_shipping).map((made) => ({
    location_id: made.location_id, carrier: null, tracking_number: labelOf(made).tracking_number, shipped: !!(made.shipped_at ?? made.delivered_at), status: null, eta: null, delivered: !!made.delivered_at,
    exception: null, exception_since: null, snoozed_until: null,
  }));
