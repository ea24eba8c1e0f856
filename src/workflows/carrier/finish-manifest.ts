import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ManifestAnswer, ManifestRow } from "../../modules/carrier/writes/manifests";
import { adapterFor, CarrierError, isCarrierError } from "../../providers/carrier/adapters";
import { runInTurn } from "../../shared/alone";
import { askCarrier } from "./ask-carrier";
import { adaptersOf, carrierOf } from "./room";

/**
 * Closes a manifest that was written down; one that is closed or refused is left. The carrier is asked for the very same parcels
 * after a crash, and gives the manifest that it has. False when another is at it for long.
 */
export function finishManifest(container: MedusaContainer, id: string): Promise<boolean> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  return runInTurn(knex, `doorstep-manifest:${id}`, async () => {
    const carrier = carrierOf(container);
    const [row] = (await carrier.listManifests({ id, state: "closing" })) as unknown as ManifestRow[];
    if (row) await carrier.settleManifest(id, await close(container, row));
  });
}

/** A label that was given back meanwhile is left out, and so is one that the carrier's own manifest does not name. */
async function close(container: MedusaContainer, row: ManifestRow): Promise<ManifestAnswer> {
  const carrier = carrierOf(container);
  const parcels = await carrier.listShipments({ id: row.shipment_ids, state: ["bought", "shipped"] }, { take: null as never });
  if (!parcels.length) return { state: "refused", reason: "Its labels were given back." };
  const labels = parcels.map((p) => ({ shipment_id: p.carrier_shipment_id!, tracking_number: p.tracking_number! }));
  const adapter = adapterFor(adaptersOf(container), row.adapter);
  return askCarrier(async () => {
    try {
      const { manifest_id, tracking_numbers, document } = await adapter.manifest({ labels });
      const listed = parcels.filter(({ tracking_number }) => tracking_numbers.includes(tracking_number!));
      if (!listed.length) throw new CarrierError("rejected", `${adapter.name} gave a manifest on which none of these parcels stands.`);
      return { state: "closed" as const, reference: manifest_id, document_url: document?.url ?? null, shipment_ids: listed.map(({ id }) => id), package_ids: listed.map(({ package_id }) => package_id) };
    } catch (error) {
      if (isCarrierError(error) && !error.retryable) await carrier.settleManifest(row.id, { state: "refused", reason: error.message });
      throw error;
    }
  });
}
