import type { SimulatorOptions } from "../../options";
import { tableRates, tableServices } from "../../table-rates";
import type { CarrierAdapter } from "../carrier-adapter";
import { CarrierError } from "../carrier-error";
import type { CarrierWebhook, TrackerRef, TrackerSnapshot } from "../types";
import { header, type WebhookHeaders } from "../webhook-headers";
import { SIMULATED_RATES } from "./prices";
import { isSimulatorSignature } from "./signature";
import { SimulatedCarrier } from "./simulated-carrier";

/** Ships nothing: for development, with no account and no other server. `carrier` scans parcels. */
export function simulatorAdapter(options: SimulatorOptions = {}, carrier = new SimulatedCarrier()): CarrierAdapter {
  const track = async (ref: TrackerRef): Promise<TrackerSnapshot> => ({
    ...ref, tracker_id: ref.tracking_number, tracking_url: "", events: carrier.eventsOf(ref.tracking_number),
  });
  return {
    key: "simulator",
    name: "Simulated carrier",
    capabilities: {
      rates: true, labels: true, tracking: true, webhooks: Boolean(options.webhookSecret), pickups: true, manifests: true, address_verification: true,
      insurance: true, signature: true, dangerous_goods: true, returns: true,
    },
    services: () => tableServices(SIMULATED_RATES),
    rates: async (request) => tableRates(SIMULATED_RATES, request),
    buyLabel: (request) => carrier.buy(request),
    voidLabel: async (label) => carrier.voidLabel(label),
    refundStatus: async () => "refunded",
    createTracker: track,
    track,
    bookPickup: async (request) => carrier.bookPickup(request),
    cancelPickup: async (pickup) => carrier.cancelPickup(pickup),
    manifest: async ({ labels }) => carrier.manifest(labels.map(({ shipment_id }) => shipment_id)),
    verifyWebhook: async (rawBody, headers) => verifyWebhook(options.webhookSecret, rawBody, headers),
    verifyAddress: async ({ street1 }) => {
      const deliverable = /\d/.test(street1);
      return { deliverable, corrected: null, problems: deliverable ? [] : [{ field: "street1", message: "House number is missing" }] };
    },
  };
}

/** The body is a `CarrierWebhook` as JSON, signed in `x-doorstep-signature` with the time in `x-doorstep-timestamp`. */
function verifyWebhook(secret: string | undefined, rawBody: string | Buffer, headers: WebhookHeaders): CarrierWebhook {
  if (!secret) throw new CarrierError("forged", "Simulated webhooks cannot be checked: set `webhookSecret` in the carrier options.");
  if (!isSimulatorSignature(header(headers, "x-doorstep-timestamp"), header(headers, "x-doorstep-signature"), rawBody, secret)) {
    throw new CarrierError("forged", "The webhook's signature does not match its body, or is old.");
  }
  return JSON.parse(rawBody.toString()) as CarrierWebhook;
}
