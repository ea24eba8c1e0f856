import { invalid, refusedByCarrier, required } from "./errors";
import type { SeManifest } from "./objects";
import { find, type Params, type ShipEngineStore } from "./store";

/** Closes labels of one carrier; each is on one manifest only. */
export function createManifest(store: ShipEngineStore, { label_ids }: Params): SeManifest {
  if (!Array.isArray(label_ids) || !label_ids.length) throw required("label_ids");
  const labels = label_ids.map((id) => find(store.labels, String(id), "label"));
  if (labels.some(({ voided }) => voided)) throw invalid("label_ids", "A label was voided.");
  if (labels.some(({ label_id }) => manifestOf(store, label_id))) throw refusedByCarrier("A label is on a manifest already.");
  if (new Set(labels.map(({ carrier_id }) => carrier_id)).size > 1) throw invalid("label_ids", "All labels must be of one carrier.", "carrier_conflict");
  const manifest_id = store.nextId();
  const manifest: SeManifest = {
    manifest_id, form_id: store.nextId(), created_at: store.now(), ship_date: store.now(), shipments: labels.length, label_ids: labels.map(({ label_id }) => label_id),
    warehouse_id: "se-200001", submission_id: `9475711899564878915${store.nextNumber()}`, carrier_id: labels[0]!.carrier_id,
    manifest_download: { href: `${store.baseUrl()}/v1/downloads/manifests/${manifest_id}.pdf` },
  };
  store.manifests.set(manifest_id, manifest);
  return manifest;
}

export const manifestOf = (store: ShipEngineStore, labelId: string): SeManifest | undefined =>
  [...store.manifests.values()].find(({ label_ids }) => label_ids.includes(labelId));
