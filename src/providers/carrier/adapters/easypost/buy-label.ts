import { rateFor } from "../../table-rates";
import { isCarrierError } from "../carrier-error";
import { outwardService } from "../return-service";
import type { BuyLabelRequest, Label } from "../types";
import { asking, type EasyPostClient } from "./client";
import { findShipment } from "./find-shipment";
import { labelFrom, rateFrom } from "./from-easypost";
import { insuredDollars } from "./label-options";
import { serviceId } from "./services";
import { toShipment } from "./to-easypost";
import type { WireShipment } from "./wire";

/** Finds what an earlier try left (a label, or a shipment not yet paid) before it pays. */
export async function buyLabel(client: EasyPostClient, request: BuyLabelRequest): Promise<Label> {
  insuredDollars(request); // Refused before a shipment is made.
  const left = await findShipment(client, request);
  if (left?.postage_label) return labelFrom(left, request.reference);
  const shipment = left ?? (await createShipment(client, request));
  return labelFrom(await pay(client, shipment, request), request.reference);
}

function createShipment(client: EasyPostClient, request: BuyLabelRequest): Promise<WireShipment> {
  return asking(() => client.Shipment.create(toShipment({ ...request, format: request.format ?? "pdf" })));
}

async function pay(client: EasyPostClient, shipment: WireShipment, request: BuyLabelRequest): Promise<WireShipment> {
  const chosen = rateFor(shipment.rates.map(rateFrom), outwardService(request.service));
  const rate = shipment.rates.find((one) => serviceId(one.carrier, one.service) === chosen.service);
  const insured = insuredDollars(request);
  try {
    return await asking(() => client.Shipment.buy(shipment.id, rate?.id ?? "", insured));
  } catch (error) {
    if (!isCarrierError(error) || error.kind !== "already_done") throw error;
    return asking(() => client.Shipment.retrieve(shipment.id));
  }
}
