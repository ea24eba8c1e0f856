import { EasyPostFailure, missing } from "./errors";
import type { EpScanForm } from "./objects";
import { find, type EasyPostStore, type Params } from "./store";

/** A manifest for bought shipments of one carrier and one address; each is on one form only. */
export function createScanForm(store: EasyPostStore, params: unknown): EpScanForm {
  const named = ((params ?? {}) as Params).shipments;
  if (!Array.isArray(named) || !named.length) throw missing("shipments");
  const shipments = named.map((one: Params) => find(store.shipments, String(one.id)));
  const no = (message: string): EasyPostFailure => new EasyPostFailure(422, "SCAN_FORM.INVALID_SHIPMENTS", message);
  if (shipments.some((one) => !one.postage_label)) throw no("All shipments must have postage.");
  if (shipments.some((one) => one.scan_form)) throw no("A shipment is already on a scan form.");
  if (new Set(shipments.map((one) => one.selected_rate?.carrier)).size > 1) throw no("All shipments must have the same carrier.");
  const stamped = store.stamp("sf", "ScanForm");
  const [first] = shipments;
  if (!first) throw missing("shipments");
  const form: EpScanForm = {
    ...stamped, tracking_codes: shipments.map((one) => one.tracking_code ?? ""), address: first.from_address, status: "created", message: null,
    form_url: `${store.baseUrl()}/scan_forms/${stamped.id}.pdf`, form_file_type: null, batch_id: store.stamp("batch", "Batch").id, confirmation: null,
  };
  for (const one of shipments) one.scan_form = { ...form };
  store.scanForms.set(form.id, form);
  return form;
}
