import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { adapterFor, isCarrierError, type BuyLabelRequest } from "../../providers/carrier/adapters";
import { runAlone } from "../../shared/alone";
import { bought } from "./purchase";
import { adaptersOf, carrierOf } from "./room";

/** Whoever works on a return label, to buy it or to give it back, does so alone. */
export const returnLabelKey = (id: string): string => `doorstep-return-label:${id}`;

/**
 * Buys the return label that was written down with a shipment. A carrier that is away is asked again by the work. False when another is at it.
 */
export async function finishReturnLabel(container: MedusaContainer, shipmentId: string): Promise<boolean> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const carrier = carrierOf(container);
  const [open] = await carrier.listReturnLabels({ shipment_id: shipmentId, state: "buying" });
  if (!open) return true;
  return runAlone(knex, returnLabelKey(open.id), async () => {
    await purchaseReturnLabel(container, open.id).catch((error: unknown) => {
      if (!isCarrierError(error)) throw error;
    });
  });
}

/**
 * Buys it, or finds it bought, unless that is known. A carrier that refuses is noted with its words: the parcel itself can go all the same.
 * @throws CarrierError where it is away
 */
export async function purchaseReturnLabel(container: MedusaContainer, id: string): Promise<void> {
  const carrier = carrierOf(container);
  const [row] = await carrier.listReturnLabels({ id, state: "buying" });
  if (!row) return;
  const request = { ...row.request, service: row.service } as unknown as BuyLabelRequest;
  try {
    await carrier.storeReturnLabel(id, bought(await adapterFor(adaptersOf(container), row.adapter).buyLabel(request)));
  } catch (error) {
    if (!isCarrierError(error) || error.retryable) throw error;
    await carrier.refuseReturnLabel(id, error.message);
  }
}

/** Takes up a return label that a crash, or a carrier out of reach, left unbought. Throws, to be tried again, while it is. */
export async function healReturnLabel(container: MedusaContainer, id: string): Promise<void> {
  const carrier = carrierOf(container);
  const [row] = await carrier.listReturnLabels({ id });
  if (!row) return;
  await finishReturnLabel(container, row.shipment_id);
  const [after] = await carrier.listReturnLabels({ id, state: "buying" });
  if (after) throw new Error(`Return label ${id} is not bought yet`);
}
