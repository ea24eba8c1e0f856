import { EasyPostFailure } from "./errors";
import type { EpFee, EpPostageLabel, EpRate, EpShipment } from "./objects";
import { chosenRate } from "./shipment";
import type { EasyPostStore, Params } from "./store";
import { createTracker } from "./tracker";

const FILE_TYPE: Record<string, string> = { PNG: "image/png", PDF: "application/pdf", ZPL: "application/zpl" };

/** Pays for a shipment: it gets a tracking code, a label and a tracker. Once only. */
export function buyPostage(store: EasyPostStore, shipment: EpShipment, params: Params): EpShipment {
  if (shipment.postage_label) throw new EasyPostFailure(422, "SHIPMENT.POSTAGE.EXISTS", "Postage already exists for this shipment.");
  if (!store.hasBalance) throw new EasyPostFailure(402, "PAYMENT_REQUIRED", "Insufficient funds. Please add funds to your account to complete the purchase.");
  const rate = chosenRate(shipment, params);
  shipment.selected_rate = { ...rate };
  shipment.tracking_code = trackingCode(rate.carrier, store.nextNumber());
  shipment.postage_label = label(store, shipment);
  shipment.insurance = params.insurance ? Number(params.insurance).toFixed(2) : rate.carrier === "USPS" ? "50.00" : null;
  shipment.fees = fees(rate, shipment.insurance);
  shipment.tracker = createTracker(store, { tracking_code: shipment.tracking_code, carrier: rate.carrier }, shipment.id);
  shipment.updated_at = store.now();
  return shipment;
}

/** Insures a bought shipment for an amount. */
export function insure(store: EasyPostStore, shipment: EpShipment, amount: unknown): EpShipment {
  if (!shipment.postage_label) throw new EasyPostFailure(422, "SHIPMENT.POSTAGE.REQUIRED", "Shipment must have postage before it can be insured.");
  shipment.insurance = Number(amount).toFixed(2);
  shipment.updated_at = store.now();
  return shipment;
}

function label(store: EasyPostStore, shipment: EpShipment): EpPostageLabel {
  const format = String(shipment.options.label_format ?? "PNG").toUpperCase();
  const at = store.now();
  const { id, created_at, updated_at } = store.stamp("pl", "PostageLabel");
  const url = labelUrl(store, shipment.id, FILE_TYPE[format] ? format : "PNG");
  return {
    object: "PostageLabel", id, created_at, updated_at, date_advance: 0, integrated_form: "none", label_date: at, label_resolution: 300,
    label_size: "4x6", label_type: "default", label_file_type: FILE_TYPE[format] ?? "image/png", label_url: url,
    label_pdf_url: format === "PDF" ? url : null, label_zpl_url: format === "ZPL" ? url : null, label_epl2_url: null, label_file: null,
  };
}

/** Where the double serves a label's file. */
export function labelUrl(store: EasyPostStore, shipmentId: string, format: string): string {
  return `${store.baseUrl()}/labels/${shipmentId}.${format.toLowerCase()}`;
}

function fees(rate: EpRate, insurance: string | null): EpFee[] {
  const fee = (type: string, amount: number): EpFee => ({ object: "Fee", type, amount: amount.toFixed(5), charged: true, refunded: false });
  const all = [fee("LabelFee", 0), fee("PostageFee", Number(rate.rate))];
  return insurance ? [...all, fee("InsuranceFee", Number(insurance) / 100)] : all;
}

/** A number in the carrier's own fashion, with its check digit where that is simple. */
function trackingCode(carrier: string, serial: number): string {
  const padded = (length: number): string => String(serial).padStart(length, "0");
  if (carrier === "USPS") return withCheckDigit(`940010011036${padded(9)}`);
  if (carrier === "UPS") return `1Z999AA1${padded(10)}`;
  return `JD0146${padded(14)}`;
}

/** USPS' MOD 10: from the right, every other digit weighs three. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
