import { accountById } from "./accounts";
import { faultsOf } from "./address";
import { refusedByCarrier, required } from "./errors";
import type { Money, SeLabel, SePackage, SeShipment } from "./objects";
import { quotesFor } from "./quote";
import { extras } from "./rates";
import type { Params, ShipEngineStore } from "./store";
import { startTracking } from "./tracking";

/** Pays for a shipment's label. The carrier may refuse; the shipment is left then, without a label. */
export function createLabel(store: ShipEngineStore, shipment: SeShipment, params: Params): SeLabel {
  const account = accountById(shipment.carrier_id);
  const [pack] = shipment.packages;
  if (!account || !pack) throw required("shipment");
  const [fault] = faultsOf(shipment.ship_to);
  if (fault) throw refusedByCarrier(`The carrier cannot deliver there: ${fault.message}`, "invalid_address");
  if (!store.hasBalance) throw refusedByCarrier("The account has insufficient funds.", "insufficient_funds");
  const service = account.services.find(({ service_code }) => service_code === shipment.service_code);
  const quote = quotesFor(shipment.ship_from, shipment.ship_to, pack, "USD").find((one) => one.carrier === account.tariff && one.service === service?.service);
  if (!quote) throw refusedByCarrier(`${service?.name} does not take this package on this way.`);
  const money = (amount: number): Money => ({ currency: "usd", amount: Math.round(amount * 100) / 100 });
  const { insurance_amount, confirmation_amount } = extras(shipment, pack, money);
  const label_id = store.nextId();
  const tracking_number = trackingNumber(account.carrier_code, store.nextNumber());
  const format = (params.label_format ?? "pdf") as SeLabel["label_format"];
  const href = `${store.baseUrl()}/v1/downloads/labels/${label_id}.${format}`;
  const label: SeLabel = {
    label_id, status: "completed", shipment_id: shipment.shipment_id, external_shipment_id: shipment.external_shipment_id, ship_date: shipment.ship_date,
    created_at: store.now(), shipment_cost: money(Number(quote.rate) + confirmation_amount.amount), insurance_cost: insurance_amount, tracking_number,
    is_return_label: Boolean(params.is_return_label), is_international: shipment.ship_from.country_code !== shipment.ship_to.country_code,
    carrier_id: account.carrier_id, service_code: shipment.service_code, package_code: "package", voided: false, voided_at: null, label_format: format,
    label_layout: String(params.label_layout ?? "4x6"), label_download_type: "url", trackable: true, carrier_code: account.carrier_code, tracking_status: "in_transit",
    confirmation: shipment.confirmation, label_download: { href, [format]: href }, tracking_url: `${store.baseUrl()}/track/${tracking_number}`,
    form_download: null, insurance_claim: null, refund_details: null, external_order_id: null, label_image_id: null, qr_code_download: null, paperless_download: null,
    rma_number: null, charge_event: "carrier_default", display_scheme: "label", ship_to: shipment.ship_to, packages: [packageOf(pack, tracking_number, store.nextNumber())],
  };
  shipment.shipment_status = "label_purchased";
  store.labels.set(label_id, label);
  startTracking(store, tracking_number, account.carrier_code);
  return label;
}

const packageOf = ({ package_code, weight, dimensions, insured_value, label_messages }: SePackage, tracking_number: string, package_id: number): Params => ({
  package_id, package_code, weight, dimensions, insured_value: insured_value ?? { currency: "usd", amount: 0 }, tracking_number,
  label_messages: label_messages ?? { reference1: null, reference2: null, reference3: null }, external_package_id: String(package_id), sequence: 1,
  has_label_documents: true, has_form_documents: false, has_qr_code_documents: false, has_paperless_label_documents: false,
});

/** Gives a label back: once, and before the carrier has scanned it. USPS takes its time to give the money back. */
export function voidLabel(store: ShipEngineStore, label: SeLabel): Params {
  if (label.voided) return { approved: false, message: "This label was voided before.", reason_code: "label_already_voided" };
  const moved = store.trackings.get(label.tracking_number)?.events.length;
  if (moved) return { approved: false, message: "The label was already used.", reason_code: "label_already_used" };
  Object.assign(label, { status: "voided", voided: true, voided_at: store.now() });
  if (label.carrier_code === "usps") {
    const paid = label.shipment_cost;
    label.refund_details = { refund_status: "pending", request_date: store.now(), amount_paid: paid, amount_requested: paid, amount_approved: null, amount_credited: null };
  }
  return { approved: true, message: "Request for refund submitted. This label has been voided." };
}

/** A number in the carrier's own fashion. */
function trackingNumber(carrier: string, serial: number): string {
  if (carrier === "ups") return `1Z999AA2${String(serial).padStart(10, "0")}`;
  return carrier === "usps" ? `9400110898${String(serial).padStart(12, "0")}` : `JD0147${String(serial).padStart(14, "0")}`;
}
