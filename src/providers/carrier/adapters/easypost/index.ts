import type { EasyPostOptions } from "../../options";
import type { CarrierAdapter } from "../carrier-adapter";
import type { Rate, RateRequest, TrackerRef, TrackerSnapshot } from "../types";
import { buyLabel } from "./buy-label";
import { asking, easyPostClient, type EasyPostClient } from "./client";
import { rateFrom, trackerFrom } from "./from-easypost";
import { manifest } from "./manifest";
import { bookPickup, cancelPickup } from "./pickups";
import { easyPostServices } from "./services";
import { toShipment } from "./to-easypost";
import { verifyAddress } from "./verify-address";
import { verifyWebhook } from "./verify-webhook";
import { refundStatus, voidLabel } from "./void-label";
import type { WireShipment, WireTracker } from "./wire";

/** Ships with any carrier of an EasyPost account. */
export function easyPostAdapter(options: EasyPostOptions): CarrierAdapter {
  let connected: Promise<EasyPostClient> | undefined;
  const client = () => (connected ??= easyPostClient(options));
  return {
    key: "easypost",
    name: "EasyPost",
    capabilities: {
      rates: true, labels: true, tracking: true, webhooks: Boolean(options.webhookSecret), pickups: true, manifests: true, address_verification: true,
      insurance: true, signature: true, dangerous_goods: true, returns: true,
    },
    manifestRule: { days: "today" },
    services: () => easyPostServices(options.services),
    rates: async (request) => rates(await client(), request),
    buyLabel: async (request) => buyLabel(await client(), request),
    voidLabel: async ({ shipment_id }) => voidLabel(await client(), shipment_id),
    refundStatus: async ({ shipment_id }) => refundStatus(await client(), shipment_id),
    createTracker: async (ref) => follow(await client(), ref),
    track: async (ref) => track(await client(), ref),
    bookPickup: async (request) => bookPickup(await client(), request),
    cancelPickup: async ({ pickup_id }) => cancelPickup(await client(), pickup_id),
    manifest: async ({ labels }) => manifest(await client(), labels.map(({ shipment_id }) => shipment_id)),
    verifyWebhook: async (rawBody, headers) => verifyWebhook(await client(), options.webhookSecret, rawBody, headers),
    verifyAddress: async (address) => verifyAddress(await client(), address),
  };
}

/** EasyPost quotes for a shipment: asking makes one, which costs nothing and is left. */
async function rates(client: EasyPostClient, request: RateRequest): Promise<Rate[]> {
  const shipment = await asking<WireShipment>(() => client.Shipment.create(toShipment(request)));
  return shipment.rates.map(rateFrom).sort((a, b) => a.amount - b.amount);
}

async function track(client: EasyPostClient, ref: TrackerRef): Promise<TrackerSnapshot> {
  const { tracker_id } = ref;
  return tracker_id ? trackerFrom(await asking<WireTracker>(() => client.Tracker.retrieve(tracker_id))) : follow(client, ref);
}

/** EasyPost gives the tracker it has for a number it follows already. */
async function follow(client: EasyPostClient, { tracking_number, carrier }: TrackerRef): Promise<TrackerSnapshot> {
  const params = { tracking_code: tracking_number, carrier } as unknown as Parameters<EasyPostClient["Tracker"]["create"]>[0];
  return trackerFrom(await asking<WireTracker>(() => client.Tracker.create(params)));
}
