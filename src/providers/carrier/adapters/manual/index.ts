import { clock } from "../../../../shared/clock";
import type { ManualOptions } from "../../options";
import { rateFor, tableRates, tableServices } from "../../table-rates";
import type { CarrierAdapter, CarrierCapabilities } from "../carrier-adapter";
import { CarrierError, NUMBER_NEEDED, unsupported } from "../carrier-error";
import { refuseOptions } from "../refuse-options";
import { trackingUrl } from "../tracking-url";
import type { BuyLabelRequest, Label } from "../types";

/** Ships with a carrier that we cannot talk to: prices from the merchant's list, numbers typed in by hand. */
export function manualAdapter(options: ManualOptions): CarrierAdapter {
  const no = (what: string, instead: string): Promise<never> => Promise.reject(unsupported("The manual carrier", what, instead));
  const capabilities: CarrierCapabilities = {
    rates: true, labels: false, tracking: false, webhooks: false, pickups: false, manifests: false, address_verification: false,
    insurance: false, signature: false, dangerous_goods: false, returns: false,
  };
  return {
    key: "manual",
    name: options.name ?? "Own carrier",
    capabilities,
    services: () => tableServices(options.rates),
    rates: async (request) => tableRates(options.rates, request),
    buyLabel: async (request) => {
      refuseOptions("The manual carrier", capabilities, request);
      return typedLabel(options, request);
    },
    voidLabel: async () => ({ status: "not_needed" }),
    refundStatus: async () => "not_needed",
    createTracker: async (ref) => ({ ...ref, tracker_id: null, tracking_url: trackingUrl(options.trackingUrl, ref.tracking_number), events: [] }),
    track: async (ref) => ({ ...ref, tracker_id: null, tracking_url: trackingUrl(options.trackingUrl, ref.tracking_number), events: [] }),
    bookPickup: () => no("book a pickup", "call the carrier"),
    cancelPickup: () => no("cancel a pickup", "call the carrier"),
    manifest: () => no("make a manifest", "use the carrier's own paper"),
    verifyWebhook: () => no("receive webhooks", "record scans by hand"),
    verifyAddress: async () => ({ deliverable: true, corrected: null, problems: [] }),
  };
}

/** The "label" is the number that the merchant got elsewhere; nothing is paid here. */
function typedLabel(options: ManualOptions, request: BuyLabelRequest): Label {
  const tracking_number = request.tracking_number?.trim();
  if (!tracking_number) throw new CarrierError("rejected", "Type in the tracking number that the carrier gave: the manual carrier buys no labels.", NUMBER_NEEDED);
  const rate = rateFor(tableRates(options.rates, request), request.service);
  return {
    reference: request.reference, shipment_id: request.reference, carrier: rate.carrier, service: rate.service, tracking_number,
    tracking_url: trackingUrl(options.trackingUrl, tracking_number), tracker_id: null, document: null, postage: null, bought_at: clock.now().toISOString(),
  };
}
