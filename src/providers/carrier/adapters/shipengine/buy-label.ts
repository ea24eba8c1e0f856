import type { ShipEngineOptions } from "../../options";
import { CarrierError, isCarrierError } from "../carrier-error";
import type { BuyLabelRequest, Label } from "../types";
import type { ShipEngineClient } from "./client";
import { labelFrom } from "./from-shipengine";
import { accountOf } from "./services";
import { toShipment } from "./to-shipengine";
import type { WireLabel, WireShipment } from "./wire";

/**
 * Finds what an earlier try left before it pays: our reference goes along as ShipEngine's `external_shipment_id`, of which it
 * takes each once (docs: external identifiers).
 */
export async function buyLabel(ask: ShipEngineClient, accounts: ShipEngineOptions["carriers"], request: BuyLabelRequest): Promise<Label> {
  const { carrier } = accountOf(accounts, request.service);
  const label = (await bought(ask, request.reference)) ?? (await buy(ask, accounts, request));
  return labelFrom(label, request.reference, carrier);
}

async function buy(ask: ShipEngineClient, accounts: ShipEngineOptions["carriers"], request: BuyLabelRequest): Promise<WireLabel> {
  const { carrier_id, service_code } = accountOf(accounts, request.service);
  const shipment = { ...toShipment(request), carrier_id, service_code, external_shipment_id: request.reference };
  try {
    return await ask("POST", "/v1/labels", { shipment, ...printed(request), ...(request.is_return && { is_return_label: true }) });
  } catch (error) {
    if (!isCarrierError(error) || error.kind !== "already_done") throw error;
    return (await bought(ask, request.reference)) ?? buyForShipment(ask, request);
  }
}

/** A try made the shipment and got no label for it: the label is bought for that shipment, unless one is being made now. */
async function buyForShipment(ask: ShipEngineClient, request: BuyLabelRequest): Promise<WireLabel> {
  const left = await ask<WireShipment>("GET", `/v1/shipments/external_shipment_id/${encodeURIComponent(request.reference)}`);
  if (left.shipment_status !== "pending") throw new CarrierError("unavailable", `ShipEngine has the shipment ${left.shipment_id} as ${left.shipment_status}: ask again.`);
  return ask("POST", `/v1/labels/shipment/${left.shipment_id}`, printed(request));
}

const printed = ({ format = "pdf" }: BuyLabelRequest): Record<string, unknown> =>
  ({ label_format: format, label_layout: "4x6", label_download_type: "url", validate_address: "no_validation" });

/** The label bought under our reference; none when it was voided, or its making failed. */
async function bought(ask: ShipEngineClient, reference: string): Promise<WireLabel | null> {
  try {
    const label = await ask<WireLabel>("GET", `/v1/labels/external_shipment_id/${encodeURIComponent(reference)}?label_download_type=url`);
    return label.voided || label.status === "error" ? null : label;
  } catch (error) {
    if (isCarrierError(error) && error.kind === "not_found") return null;
    throw error;
  }
}
