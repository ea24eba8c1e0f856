import { CarrierError, isCarrierError } from "../carrier-error";
import type { Manifest, ManifestRequest } from "../types";
import type { ShipEngineClient } from "./client";
import type { WireManifest } from "./wire";

/** So many labels are asked about at once: the address stays short. What an earlier try closed was closed together, so that the first tell. */
const TELLING = 20;

type Made = { manifests?: WireManifest[]; manifest_requests?: unknown[] };

/** Closes the labels; those that stand on a manifest, an earlier try's or one that was made elsewhere, give that. */
export async function manifest(ask: ShipEngineClient, { labels }: ManifestRequest): Promise<Manifest> {
  const label_ids = labels.map(({ shipment_id }) => shipment_id);
  const before = await madeOf(ask, label_ids.slice(0, TELLING));
  if (before) return manifestFrom(before, labels);
  try {
    const { manifests: [made] = [] } = await ask<Made>("POST", "/v1/manifests", { label_ids });
    if (!made) throw new CarrierError("unavailable", "ShipEngine is still making the manifest: ask again.");
    return manifestFrom(made, labels);
  } catch (error) {
    if (!isCarrierError(error) || error.kind !== "rejected") throw error;
    for (let at = TELLING; at < label_ids.length; at += TELLING) {
      const elsewhere = await madeOf(ask, label_ids.slice(at, at + TELLING));
      if (elsewhere) return manifestFrom(elsewhere, labels);
    }
    throw error;
  }
}

/** A manifest on which one of these labels stands. */
async function madeOf(ask: ShipEngineClient, labelIds: readonly string[]): Promise<WireManifest | undefined> {
  const { manifests = [] } = await ask<Made>("GET", `/v1/manifests?${labelIds.map((id) => `label_ids=${encodeURIComponent(id)}`).join("&")}`);
  return manifests.find((one) => labelIds.some((id) => one.label_ids.includes(id)));
}

/** ShipEngine names the labels that it closed, not their numbers. */
const manifestFrom = ({ manifest_id, label_ids, manifest_download }: WireManifest, labels: ManifestRequest["labels"]): Manifest => ({
  manifest_id, tracking_numbers: labels.filter(({ shipment_id }) => label_ids.includes(shipment_id)).map(({ tracking_number }) => tracking_number),
  document: { url: manifest_download.href },
});
