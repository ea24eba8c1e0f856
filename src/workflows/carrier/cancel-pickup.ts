import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { PickupRow } from "../../modules/carrier/writes/pickups";
import { adapterFor } from "../../providers/carrier/adapters";
import { runInTurn } from "../../shared/alone";
import { Conflict, notFound, wrongState } from "../../shared/errors";
import { askCarrier } from "./ask-carrier";
import { toPickupView, type PickupView } from "./pickup-view";
import { adaptersOf, carrierOf } from "./room";

/**
 * Calls a driver off: the carrier first, for it may refuse; then his parcels wait for another, also those that count as handed over and
 * that nobody scanned. Called again it gives the cancelled pickup. 404 for none, 409 for one that is not booked. Where parcels count as
 * handed over already, core keeps what it was told of the shipments: it takes none back.
 */
export async function cancelPickup(container: MedusaContainer, id: string, by: string): Promise<PickupView> {
  await pickupRow(container, id);
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const done = await runInTurn(knex, `doorstep-pickup:${id}`, async () => {
    const pickup = await pickupRow(container, id);
    if (pickup.state === "cancelled") return;
    if (pickup.state !== "booked") throw wrongState("pickup", pickup.state, "only a booked one can be cancelled");
    const adapter = adapterFor(adaptersOf(container), pickup.adapter);
    const { reference } = pickup;
    if (reference) await askCarrier(() => adapter.cancelPickup({ pickup_id: reference }));
    await carrierOf(container).cancelPickup(id, by);
  });
  if (!done) throw new Conflict("This pickup is being worked on by another call: ask again in a moment", "busy");
  return toPickupView(await pickupRow(container, id));
}

async function pickupRow(container: MedusaContainer, id: string): Promise<PickupRow> {
  const [row] = (await carrierOf(container).listPickups({ id })) as unknown as PickupRow[];
  if (!row) throw notFound("pickup", id);
  return row;
}
