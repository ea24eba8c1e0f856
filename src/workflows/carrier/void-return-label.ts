import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { adapterFor, isCarrierError } from "../../providers/carrier/adapters";
import { runInTurn } from "../../shared/alone";
import { Conflict } from "../../shared/errors";
import { askCarrier } from "./ask-carrier";
import { purchaseReturnLabel, returnLabelKey } from "./finish-return-label";
import { adaptersOf, carrierOf } from "./room";

/**
 * Gives back the return label that came with a voided one. One whose purchase nobody heard the end of is found again first, as it may be paid
 * for; one that the carrier does not take back is kept: it is.
 */
export async function voidReturnLabel(container: MedusaContainer, shipmentId: string): Promise<void> {
  const carrier = carrierOf(container);
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const [written] = await carrier.listReturnLabels({ shipment_id: shipmentId, state: ["buying", "bought"] });
  if (!written) return;
  const done = await runInTurn(knex, returnLabelKey(written.id), async () => {
    await askCarrier(() => purchaseReturnLabel(container, written.id));
    const [row] = await carrier.listReturnLabels({ id: written.id, state: "bought" });
    const { carrier_shipment_id: shipment_id, tracking_number } = row ?? {};
    if (row && shipment_id && tracking_number && (await takenBack(container, row.adapter, { shipment_id, tracking_number }))) await carrier.voidReturnLabel(row.id);
  });
  if (!done) throw new Conflict("The return label is being bought by another call: ask again in a moment", "busy");
}

const takenBack = (container: MedusaContainer, key: string, label: { shipment_id: string; tracking_number: string }): Promise<boolean> =>
  askCarrier(() => adapterFor(adaptersOf(container), key).voidLabel(label).then(() => true, (error: unknown) => {
    if (isCarrierError(error) && !error.retryable) return false;
    throw error;
  }));
