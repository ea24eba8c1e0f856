import { EasyPostFailure, missing } from "./errors";
import type { EpRefund, EpShipment } from "./objects";
import type { EasyPostStore, Params } from "./store";

const MOVED = new Set(["in_transit", "out_for_delivery", "available_for_pickup", "delivered", "return_to_sender", "failure"]);

/** Asks a label's postage back: once, and before the carrier has scanned it. */
export function refundShipment(store: EasyPostStore, shipment: EpShipment): EpShipment {
  refuse(shipment);
  shipment.refund_status = "submitted";
  shipment.updated_at = store.now();
  const refund: EpRefund = {
    ...store.stamp("rfnd", "Refund"), tracking_code: shipment.tracking_code ?? "", confirmation_number: null, status: "submitted",
    carrier: shipment.selected_rate?.carrier ?? "", shipment_id: shipment.id,
  };
  store.refunds.set(refund.id, refund);
  return shipment;
}

/** The same by tracking codes; gives the refunds made. */
export function refundCodes(store: EasyPostStore, params: unknown): EpRefund[] {
  const { tracking_codes } = (params ?? {}) as Params;
  if (!Array.isArray(tracking_codes) || !tracking_codes.length) throw missing("tracking_codes");
  const shipments = tracking_codes.map((code) => [...store.shipments.values()].find((one) => one.tracking_code === code));
  for (const shipment of shipments) if (shipment) refundShipment(store, shipment);
  const ids = new Set(shipments.map((shipment) => shipment?.id));
  return [...store.refunds.values()].filter((refund) => ids.has(refund.shipment_id));
}

function refuse({ postage_label, refund_status, tracker }: EpShipment): void {
  const no = (message: string): EasyPostFailure => new EasyPostFailure(422, "SHIPMENT.REFUND.UNAVAILABLE", message);
  if (!postage_label) throw no("Refund not available: no postage was purchased for this shipment.");
  if (refund_status) throw no("Refund not available: a refund was already requested.");
  if (MOVED.has(tracker?.status ?? "")) throw no("Refund not available: the label was already used.");
}
