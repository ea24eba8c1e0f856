import { CarrierError } from "../carrier-error";
import type { Manifest, ManifestRequest } from "../types";
import type { ShipEngineClient } from "./client";
import type { WireManifest } from "./wire";

/** What was closed before was closed together: a few labels tell, and the address stays short. */
const TELLING = 20;

type Made = { manifests?: WireManifest[]; manifest_requests?: unknown[] };

/** Closes the labels; those that an earlier try closed give that manifest. */
export async function manifest(ask: ShipEngineClient, { labels }: ManifestRequest): Promise<Manifest> {
  const label_ids = labels.map(({ shipment_id }) => shipment_id);
  const known = await ask<Made>("GET", `/v1/manifests?${label_ids.slice(0, TELLING).map((id) => `label_ids=${encodeURIComponent(id)}`).join("&")}`);
  const [before] = (known.manifests ?? []).filter((one) => label_ids.some((id) => one.label_ids.includes(id)));
  if (before) return manifestFrom(before, labels);
  const { manifests: [made] = [] } = await ask<Made>("POST", "/v1/manifests", { label_ids });
  if (!made) throw new CarrierError("unavailable", "ShipEngine is still making the manifest: ask again.");
  return manifestFrom(made, labels);
}

/** ShipEngine names the labels that it closed, not their numbers. */
const manifestFrom = ({ manifest_id, label_ids, manifest_download }: WireManifest, labels: ManifestRequest["labels"]): Manifest => ({
  manifest_id, tracking_numbers: labels.filter(({ shipment_id }) => label_ids.includes(shipment_id)).map(({ tracking_number }) => tracking_number),
  document: { url: manifest_download.href },
});
