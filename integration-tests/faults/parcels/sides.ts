import { EasyPostDouble } from "../../../demo/doubles/easypost";
import { ShipEngineDouble } from "../../../demo/doubles/shipengine";
import type { Fault } from "../../../demo/doubles/kit/faults";
import type { Environment } from "../../../demo/store/process";
import { SECRETS } from "../../setup/environment";

/** The carrier's calls of a parcel's way, in its order. */
export const CALLS = ["rates", "buy", "void", "manifest", "pickup"] as const;
export type CarrierCall = (typeof CALLS)[number];

/** A carrier's account as it stands in the carrier's own books. */
export type Side = {
  adapter: "easypost" | "shipengine";
  service: string;
  faults: { add(fault: Fault): unknown; clear(): void };
  /** How each call begins, of which a fault may befall the first. */
  requests: Record<CarrierCall, string>;
  /** The labels paid for under a reference: whether each was given back. */
  labelsOf(reference: string): { tracking_number: string; given_back: boolean }[];
  /** The street that a reference's label has on it. */
  streetOf(reference: string): string | null;
  /** Every label that was paid for, whatever became of it. */
  paid(): number;
  /** How many manifests a label stands on, by its number. */
  manifestsOf(tracking_number: string): number;
  /** How many drivers come for a pickup of ours. */
  driversOf(pickupId: string): number;
};

const easyPostSide = (double: EasyPostDouble): Side => ({
  adapter: "easypost", service: "USPS.GroundAdvantage", faults: double.faults,
  requests: { rates: "POST /v2/shipments", buy: "POST /v2/shipments/shp_", void: "POST /v2/shipments/shp_", manifest: "POST /v2/scan_forms", pickup: "POST /v2/pickups" },
  labelsOf: (reference) => [...double.store.shipments.values()].filter((one) => one.reference === reference && one.postage_label)
    .map(({ tracking_code, refund_status }) => ({ tracking_number: tracking_code!, given_back: Boolean(refund_status) })),
  streetOf: (reference) => [...double.store.shipments.values()].find((one) => one.reference === reference && one.postage_label)?.to_address.street1 ?? null,
  paid: () => double.postagePaid,
  manifestsOf: (number) => [...double.store.scanForms.values()].filter(({ tracking_codes }) => tracking_codes.includes(number)).length,
  driversOf: (id) => [...double.store.pickups.values()].filter(({ reference, status }) => reference === id && status === "scheduled").length,
});

const shipEngineSide = (double: ShipEngineDouble): Side => ({
  adapter: "shipengine", service: "ups.ups_ground", faults: double.faults,
  requests: { rates: "POST /v1/rates", buy: "POST /v1/labels", void: "PUT /v1/labels", manifest: "POST /v1/manifests", pickup: "POST /v1/pickups" },
  labelsOf: (reference) => [...double.store.labels.values()].filter(({ external_shipment_id }) => external_shipment_id === reference)
    .map(({ tracking_number, voided }) => ({ tracking_number, given_back: voided })),
  streetOf: (reference) => double.store.shipmentByReference(reference)?.ship_to.address_line1 ?? null,
  paid: () => double.postagePaid,
  manifestsOf: (number) => {
    const ids = [...double.store.labels.values()].filter(({ tracking_number }) => tracking_number === number).map(({ label_id }) => label_id);
    return [...double.store.manifests.values()].filter(({ label_ids }) => label_ids.some((id) => ids.includes(id))).length;
  },
  driversOf: (id) => [...double.store.pickups.values()].filter(({ pickup_notes, cancelled_at }) => pickup_notes.includes(`[${id}]`) && !cancelled_at).length,
});

export type Carriers = { sides: Side[]; env: Environment; tell(storeUrl: string): void; close(): Promise<unknown> };

/** Opens an account at both carriers. The store waits `timeoutMs` for an answer. */
export async function openCarriers(timeoutMs: number): Promise<Carriers> {
  const [easypost, engine] = [new EasyPostDouble(), new ShipEngineDouble()];
  const [easypostUrl, engineUrl] = [await easypost.listen(), await engine.listen()];
  const account = { apiKey: SECRETS.EASYPOST_API_KEY, webhookSecret: SECRETS.EASYPOST_WEBHOOK_SECRET, apiBaseUrl: easypostUrl, timeoutMs };
  const accounts = [{ id: "se-100001", carrier: "ups", services: ["ups_ground"] }];
  const pickupContact = { name: "Gate 2", email: "warehouse@hearthandhill.example", phone: "+17755550123" };
  return {
    sides: [easyPostSide(easypost), shipEngineSide(engine)],
    env: {
      EASYPOST_API_BASE_URL: easypostUrl,
      DOORSTEP_CARRIERS: JSON.stringify({ easypost: account, shipengine: { apiKey: "TEST_doorstep", apiBaseUrl: engineUrl, carriers: accounts, pickupContact, timeoutMs } }),
    },
    tell(storeUrl) {
      easypost.events.register("test", `${storeUrl}/hooks/carriers/easypost`, SECRETS.EASYPOST_WEBHOOK_SECRET);
      engine.events.webhooks.url = `${storeUrl}/hooks/carriers/shipengine`;
    },
    close: () => Promise.all([easypost.close(), engine.close()]),
  };
}
