/** The parts of ShipEngine's answers that we read; its OpenAPI (v1) names them all. */

export type WireMoney = { currency: string; amount: number };

export type WireError = { error_source: string; error_type: string; error_code: string; message: string; field_name?: string };

export type WireRate = {
  rate_id: string; carrier_id: string; carrier_code: string; service_code: string; service_type: string; delivery_days?: number | null;
  estimated_delivery_date?: string | null; validation_status: string; error_messages: string[];
  shipping_amount: WireMoney; insurance_amount: WireMoney; confirmation_amount: WireMoney; other_amount: WireMoney;
};

export type WireRates = { rate_response: { rates: WireRate[]; invalid_rates: WireRate[]; status: string; errors: WireError[] } };

export type WireRefund = { refund_status: "request_scheduled" | "pending" | "approved" | "rejected" | "excluded" };

export type WireLabel = {
  label_id: string; status: "processing" | "completed" | "error" | "voided"; shipment_id: string; external_shipment_id: string | null; created_at: string;
  shipment_cost: WireMoney; insurance_cost: WireMoney; tracking_number: string; tracking_url: string | null; carrier_id: string; carrier_code: string;
  service_code: string; voided: boolean; label_format: "pdf" | "png" | "zpl"; label_download: { href?: string; pdf?: string; png?: string; zpl?: string };
  refund_details?: WireRefund | null;
};

export type WireShipment = { shipment_id: string; shipment_status: "pending" | "processing" | "label_purchased" | "cancelled" };

export type WireVoid = { approved: boolean; message: string; reason_code?: string };

export type WireScan = {
  occurred_at: string; description?: string | null; city_locality?: string | null; state_province?: string | null; postal_code?: string | null;
  country_code?: string | null; status_code: string; status_detail_code?: string | null; signer?: string | null; proof_of_delivery_url?: string | null;
};

export type WireTracking = {
  tracking_number: string; tracking_url?: string | null; status_code: string; status_detail_code?: string | null; carrier_code?: string;
  estimated_delivery_date?: string | null; events: WireScan[];
};

export type WireManifest = { manifest_id: string; label_ids: string[]; manifest_download: { href: string } };

export type WirePickup = { pickup_id: string; label_ids: string[]; confirmation_number: string | null; cancelled_at?: string | null; pickup_notes?: string };

export type WireAddress = {
  name?: string; phone?: string; company_name?: string | null; address_line1?: string; address_line2?: string | null; city_locality?: string;
  state_province?: string; postal_code?: string; country_code?: string;
};

export type WireVerdict = {
  status: "unverified" | "verified" | "warning" | "error"; matched_address: WireAddress | null;
  messages: { code: string; message: string; type: "error" | "warning" | "info"; detail_code: string | null }[];
};

/** A webhook about a parcel's way. */
export type WireEvent = { resource_type: string; resource_url: string; data?: WireTracking };
