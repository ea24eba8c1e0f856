import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { adaptersOf, carrierOf, shippingRulesOf } from "./room";
import { voidLabel } from "./void-label";

/** So many at a time; the next hour takes the next. */
const BATCH = 100;
const DAY_MS = 86_400_000;

/** Asks how the money of voided labels stands, and gives back labels that nobody used. One that fails keeps no other from its turn. */
export async function tendLabels(container: MedusaContainer): Promise<void> {
  const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
  const each = async (ids: string[], what: string, act: (id: string) => Promise<unknown>): Promise<void> => {
    for (const id of ids) await act(id).catch((error: Error) => logger.warn(`Doorstep: ${what} of ${id} failed: ${error.message}`));
  };
  await each(await undecidedRefunds(container), "the refund", (id) => followRefund(container, id));
  await each(await unusedPackages(container), "giving back the label", (id) => voidLabel(container, id));
}

const undecidedRefunds = async (container: MedusaContainer): Promise<string[]> =>
  (await carrierOf(container).listShipments({ refund_status: "submitted" }, { take: BATCH, order: { voided_at: "ASC" }, select: ["id"] })).map(({ id }) => id);

/** Notes what the carrier has decided, if it has. */
export async function followRefund(container: MedusaContainer, shipmentId: string): Promise<void> {
  const [shipment] = await carrierOf(container).listShipments({ id: shipmentId, refund_status: "submitted" });
  const adapter = shipment && adaptersOf(container).get(shipment.adapter);
  if (!adapter) return;
  const status = await adapter.refundStatus({ shipment_id: shipment.carrier_shipment_id! });
  if (status !== "submitted") await carrierOf(container).settleRefund(shipmentId, status);
}

/** Packages whose label was bought long ago and never scanned, where the merchant has them given back. */
async function unusedPackages(container: MedusaContainer): Promise<string[]> {
  const { voidUnusedAfterDays: days } = shippingRulesOf(container);
  if (days === null) return [];
  const before = new Date(clock.now().getTime() - days * DAY_MS);
  const old = await carrierOf(container).listShipments(
    { state: "bought", bought_at: { $lt: before } }, { take: BATCH, order: { bought_at: "ASC" }, relations: ["tracker"] }
  );
  return old.filter(({ tracker }) => !tracker?.status || tracker.status === "pre_transit").map(({ package_id }) => package_id);
}
