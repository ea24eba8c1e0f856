import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { markOrderFulfillmentAsDeliveredWorkflow } from "@medusajs/medusa/core-flows";
import type { ShipmentRow, TrackerRow } from "../../modules/carrier/service";
import type { Promised } from "../../modules/carrier/writes/shipments";
import type { Fact } from "../../shared/facts";
import { wakeAll } from "../../shared/work/enqueue";
import { changingOrder } from "../changing-order";
import type { FollowedOrder } from "../order-journey/followed-order";
import type { Follower } from "../order-journey/follower";
import { linesInPackage } from "../warehouse/facts";
import { warehouseOf } from "../warehouse/room";
import { exceptionFacts, pickupFacts, returnLabelFacts, shipmentFacts } from "./facts";
import { finishShipment } from "./finish-shipment";
import { holdingShipment } from "./holding-shipment";
import { promisesOfParcels } from "./promise-of-parcel";
import { carrierOf } from "./room";
import { recordHandedOver } from "./ship";

type Followed = ShipmentRow & { tracker?: (TrackerRow & { events: unknown[] }) | null };

const shipmentsOf = async (order: FollowedOrder, container: MedusaContainer, relations: string[]): Promise<Followed[]> =>
  (await carrierOf(container).listShipments({ order_id: order.id }, { relations, take: null as never })) as unknown as Followed[];

async function catchUp(order: FollowedOrder, container: MedusaContainer): Promise<void> {
  const shipments = await shipmentsOf(order, container, ["tracker"]);
  await shipAsInCore(order, shipments, container);
  const delivered = await deliverAsInCore(order, shipments, container);
  await holdToPromises(order, shipments.filter((shipment) => !delivered.includes(shipment)), container);
}

/** A parcel on its way is held to what was promised last of what is in it: another promise may have been made since its label was bought. */
async function holdToPromises(order: FollowedOrder, shipments: Followed[], container: MedusaContainer): Promise<void> {
  const going = shipments.filter(({ state, tracker }) => (state === "bought" || state === "shipped") && !tracker?.delivered_at);
  if (!going.length) return;
  const packages = await packagesOf(order, container);
  const promises = await promisesOfParcels(container, order, going.map(({ package_id, location_id }) => ({ line_item_ids: linesOf(packages, package_id).map(({ line_item_id }) => line_item_id), location_id })));
  for (const [n, shipment] of going.entries()) {
    const promised = promises[n] ?? null;
    if (!isHeldTo(shipment, promised)) await carrierOf(container).holdTo(shipment.id, promised);
  }
}

const isHeldTo = ({ promised_earliest, promised_latest, promised_at }: Followed, promised: Promised | null): boolean =>
  ([[promised_earliest, promised?.earliest], [promised_latest, promised?.latest], [promised_at, promised?.since]] as const).every(([a, b]) => Number(a && new Date(a)) === Number(b ?? null));

type Packed = { id: string; state: string; items: { line_item_id: string; line_item_quantity: number }[] };
const packagesOf = async (order: FollowedOrder, container: MedusaContainer): Promise<Packed[]> =>
  (await warehouseOf(container).listPackages({ order_id: order.id }, { relations: ["items"], take: null as never })) as unknown as Packed[];
const linesOf = (packages: readonly Packed[], id: string) => linesInPackage(packages.find((pack) => pack.id === id)?.items ?? []);

/** A parcel that somebody marked as shipped in core has left here too. One whose driver was called off has left only in core's eyes, and in the warehouse's. */
async function shipAsInCore(order: FollowedOrder, shipments: Followed[], container: MedusaContainer): Promise<void> {
  const left = new Set<string | null>(order.fulfillments.filter(({ shipped_at, canceled_at }) => shipped_at && !canceled_at).map(({ id }) => id));
  const still = shipments.filter(({ state, fulfillment_id }) => state === "bought" && left.has(fulfillment_id));
  if (!still.length) return;
  const labelled = (await packagesOf(order, container)).filter(({ state }) => state === "labelled").map(({ id }) => id);
  for (const { id, leading_id, package_id } of still) if (labelled.includes(package_id)) await recordHandedOver(container, leading_id ?? id);
}

/** A parcel that somebody marked as delivered in core is delivered here too. Gives those. */
async function deliverAsInCore(order: FollowedOrder, shipments: Followed[], container: MedusaContainer): Promise<Followed[]> {
  const delivered = order.fulfillments.filter(({ delivered_at, canceled_at }) => delivered_at && !canceled_at);
  const arrived: Followed[] = [];
  for (const shipment of shipments) {
    const { fulfillment_id, tracker } = shipment;
    const fulfilment = delivered.find(({ id }) => id === fulfillment_id);
    const isOpen = tracker && !tracker.delivered_at && tracker.status !== "returning" && tracker.status !== "returned";
    if (!fulfilment || !isOpen) continue;
    await carrierOf(container).deliveredInCore(tracker.id, fulfilment.id, new Date(fulfilment.delivered_at!));
    arrived.push(shipment);
  }
  return arrived;
}

async function facts(order: FollowedOrder, container: MedusaContainer): Promise<Fact[]> {
  const shipments = await shipmentsOf(order, container, ["tracker", "tracker.events"]);
  if (!shipments.length) return [];
  const carrier = carrierOf(container);
  // The return label of a carton that several orders share is every one's.
  const ownPackage = new Map(shipments.map(({ id, leading_id, package_id }) => [leading_id ?? id, package_id]));
  const [closed, pickups, exceptions, entries, returnLabels, packages] = await Promise.all([
    closedManifests(container, shipments), carrier.pickupsOf([...ownPackage.keys()]),
    carrier.listTrackingExceptions({ order_id: order.id }, { take: null as never }), carrier.listTrackerEntries({ order_id: order.id }, { take: null as never }),
    carrier.listReturnLabels({ shipment_id: [...ownPackage.keys()], state: "bought" }, { take: null as never }),
    packagesOf(order, container),
  ]);
  const ways = shipments.flatMap((shipment) => {
    const manifest = closed.get(shipment.manifest_id ?? "");
    return shipmentFacts({ ...shipment, manifest_closed_at: manifest?.closed_at ?? null, manifest_closed_by: manifest?.closed_by ?? null }, linesOf(packages, shipment.package_id));
  });
  const driven = pickups.flatMap((pickup) => pickupFacts(ownPackage.get(pickup.shipment_id)!, pickup));
  return [...ways, ...driven, ...returnLabels.flatMap((row) => returnLabelFacts({ ...row, package_id: ownPackage.get(row.shipment_id)! })), ...exceptionFacts(exceptions, entries)];
}

async function closedManifests(container: MedusaContainer, shipments: Followed[]): Promise<Map<string, { closed_at: Date | null; closed_by: string | null }>> {
  const ids = shipments.flatMap(({ manifest_id }) => manifest_id ?? []);
  const rows = ids.length ? await carrierOf(container).listManifests({ id: ids, state: "closed" }, { take: null as never }) : [];
  return new Map(rows.map(({ id, closed_at, closed_by }) => [id, { closed_at, closed_by }]));
}

/**
 * A parcel that the carrier scanned has left, whether or not somebody said so; one that left while its order was being changed, core hears of now; one that
 * arrived is delivered in core too. A label that an order got in the moment of its cancellation is given back, and so is one whose fulfilment somebody canceled in core's own screen.
 */
async function act(order: FollowedOrder, _: readonly Fact[], container: MedusaContainer): Promise<void> {
  for (const shipment of await shipmentsOf(order, container, ["tracker"])) {
    const status = shipment.tracker?.status;
    const moved = status && status !== "pre_transit";
    if (moved && shipment.state === "bought" && shipment.fulfillment_id) await recordHandedOver(container, shipment.leading_id ?? shipment.id);
    if (shipment.state === "shipped" && isUntold(order, shipment)) await finishShipment(container, shipment.leading_id ?? shipment.id);
    if (!moved && shipment.state === "bought" && isNotToLeave(order, shipment)) await wakeAll(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), [{ work: "void-unused", key: shipment.leading_id ?? shipment.id }]);
    if (shipment.tracker?.delivered_at) await markDelivered(order, shipment, container);
  }
}

/** Core does not know yet that it left. */
const isUntold = (order: FollowedOrder, { fulfillment_id }: Followed): boolean =>
  order.fulfillments.some(({ id, shipped_at, canceled_at }) => id === fulfillment_id && !shipped_at && !canceled_at);

const isNotToLeave = (order: FollowedOrder, { fulfillment_id }: Followed): boolean =>
  Boolean(order.canceled_at) || order.fulfillments.some(({ id, canceled_at }) => id === fulfillment_id && canceled_at);

async function markDelivered(order: FollowedOrder, shipment: Followed, container: MedusaContainer): Promise<void> {
  const fulfilment = order.fulfillments.find((f) => f.id === shipment.fulfillment_id);
  if (!fulfilment || fulfilment.delivered_at || fulfilment.canceled_at || order.canceled_at) return;
  const { held } = await holdingShipment(container, shipment.leading_id ?? shipment.id, async () => {
    const { delivered_at } = await container.resolve(Modules.FULFILLMENT).retrieveFulfillment(fulfilment.id);
    if (!delivered_at) await changingOrder(container, order.id, () => markOrderFulfillmentAsDeliveredWorkflow(container).run({ input: { orderId: order.id, fulfillmentId: fulfilment.id } }));
  });
  if (!held) throw new Error(`Shipment ${shipment.id} is being worked on: its delivery is recorded on the next run`);
}

/** Tells of labels and parcels' ways, and lets core know what the carrier's scans say. */
export const followCarrier: Follower = { room: "carrier", catchUp, facts, act };
