import { zoneOfPlace } from "../../../src/shared/zone-of-place";
import { EasyPostFailure, missing } from "./errors";
import type { EpScanForm, EpShipment } from "./objects";
import { find, type EasyPostStore, type Params } from "./store";

/** A manifest for bought shipments of one carrier account and one address, of the day; each is on one form only (docs: ScanForm). */
export function createScanForm(store: EasyPostStore, params: unknown): EpScanForm {
  const named = ((params ?? {}) as Params).shipments;
  if (!Array.isArray(named) || !named.length) throw missing("shipments");
  const shipments = named.map((one: Params) => find(store.shipments, String(one.id)));
  const why = refusalOf(shipments, store.now());
  if (why) throw new EasyPostFailure(422, "SCAN_FORM.CREATE.FAILURE", `Unable to create manifest. ${why}`);
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

/** The first of the documented criteria that is not met. */
function refusalOf(shipments: readonly EpShipment[], now: string): string | undefined {
  const isOne = (of: (shipment: EpShipment) => unknown): boolean => new Set(shipments.map((one) => JSON.stringify(of(one)))).size === 1;
  if (shipments.some((one) => !one.postage_label)) return "All shipments must have postage.";
  if (shipments.some((one) => one.refund_status && one.refund_status !== "rejected")) return "Refunded shipments cannot be added.";
  if (shipments.some((one) => one.scan_form)) return "A shipment is already on a scan form.";
  if (!isOne((one) => [one.selected_rate?.carrier, one.selected_rate?.carrier_account_id])) return "All shipments must belong to the same carrier account.";
  if (!isOne(({ from_address: { name, company, street1, street2, city, state, zip, country } }) => [name, company, street1, street2, city, state, zip, country])) return "All shipments must have the same origin address.";
  if (shipments.some((one) => dayOf(one, one.postage_label!.label_date) < dayOf(one, now))) return "The label date of a shipment is before the date of the form.";
  return undefined;
}

/** The day that it is where the parcel lies. */
const dayOf = ({ from_address: { country, zip } }: EpShipment, at: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zoneOfPlace({ country_code: country, postal_code: zip }, "UTC"), year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(at));
