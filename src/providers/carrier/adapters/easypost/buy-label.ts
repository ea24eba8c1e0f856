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
import type { WireRate, WireShipment } from "./wire";

/** Finds what an earlier try left (a label, or a shipment not yet paid) before it pays. */
export async function buyLabel(client: EasyPostClient, request: BuyLabelRequest): Promise<Label> {
  insuredDollars(request); // Refused before a shipment is made.
  const left = await findShipment(client, request);
  if (left?.postage_label) return labelFrom(left, request.reference);
  // One that was never offered the service was never paid for it, and never will be.
  const shipment = left && rateOf(left, request) ? left : await createShipment(client, request);
  return labelFrom(await pay(client, shipment, request), request.reference);
}

const rateOf = ({ rates }: WireShipment, { service }: BuyLabelRequest): WireRate | undefined =>
  rates.find((one) => serviceId(one.carrier, one.service) === outwardService(service));

function createShipment(client: EasyPostClient, request: BuyLabelRequest): Promise<WireShipment> {
  return asking(() => client.Shipment.create(toShipment({ ...request, format: request.format ?? "pdf" })));
}

async function pay(client: EasyPostClient, shipment: WireShipment, request: BuyLabelRequest): Promise<WireShipment> {
  rateFor(shipment.rates.map(rateFrom), outwardService(request.service)); // Refuses a service that is not to be had.
  const rate = rateOf(shipment, request);
  const insured = insuredDollars(request);
  try {
    return await asking(() => client.Shipment.buy(shipment.id, rate?.id ?? "", insured));
  } catch (error) {
    if (!isCarrierError(error) || error.kind !== "already_done") throw error;
    return asking(() => client.Shipment.retrieve(shipment.id));
  }
}
