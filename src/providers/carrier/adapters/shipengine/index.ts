import type { ShipEngineOptions } from "../../options";
import type { CarrierAdapter } from "../carrier-adapter";
import { buyLabel } from "./buy-label";
import { shipEngineClient } from "./client";
import { manifest } from "./manifest";
import { bookPickup, cancelPickup } from "./pickups";
import { rates } from "./rates";
import { shipEngineServices } from "./services";
import { SigningKeys } from "./signing-keys";
import { follow, track } from "./track";
import { verifyAddress } from "./verify-address";
import { verifyWebhook } from "./verify-webhook";
import { refundStatus, voidLabel } from "./void-label";

/** Ships with any carrier of a ShipEngine (ShipStation API) account. */
export function shipEngineAdapter(options: ShipEngineOptions): CarrierAdapter {
  const ask = shipEngineClient(options);
  const keys = new SigningKeys(ask);
  const { carriers } = options;
  return {
    key: "shipengine",
    name: "ShipEngine",
    capabilities: {
      rates: true, labels: true, tracking: true, webhooks: true, pickups: true, manifests: true, address_verification: true,
      insurance: true, signature: true, dangerous_goods: true, returns: true,
    },
    manifestRule: { days: "each", most: 500 },
    services: () => shipEngineServices(carriers),
    rates: (request) => rates(ask, carriers, request),
    buyLabel: (request) => buyLabel(ask, carriers, request),
    voidLabel: ({ shipment_id }) => voidLabel(ask, shipment_id),
    refundStatus: ({ shipment_id }) => refundStatus(ask, shipment_id),
    createTracker: (ref) => follow(ask, ref),
    track: (ref) => track(ask, ref),
    bookPickup: (request) => bookPickup(ask, options.pickupContact, request),
    cancelPickup: ({ pickup_id }) => cancelPickup(ask, pickup_id),
    manifest: (request) => manifest(ask, request),
    verifyWebhook: (rawBody, headers) => verifyWebhook(keys, rawBody, headers),
    verifyAddress: (address) => verifyAddress(ask, address),
  };
}
