/** ShipEngine's objects, by the names of its OpenAPI. */

export type Money = { currency: string; amount: number };

export type SeAddress = {
  name?: string; phone?: string; email?: string | null; company_name?: string | null; address_line1?: string; address_line2?: string | null;
  city_locality?: string; state_province?: string; postal_code?: string; country_code?: string; address_residential_indicator?: "unknown" | "yes" | "no";
};

export type SePackage = {
  package_code?: string; weight: { value: number; unit: "pound" | "ounce" | "gram" | "kilogram" };
  dimensions?: { unit: "inch" | "centimeter"; length: number; width: number; height: number }; insured_value?: Money;
  label_messages?: { reference1: string | null; reference2: string | null; reference3: string | null }; products?: Record<string, unknown>[];
};

export type SeShipment = {
  shipment_id: string; carrier_id: string; service_code: string; external_shipment_id: string | null; ship_date: string; created_at: string; modified_at: string;
  shipment_status: "pending" | "processing" | "label_purchased" | "cancelled"; ship_to: SeAddress; ship_from: SeAddress;
  confirmation: string; insurance_provider: string; customs: unknown; advanced_options: Record<string, unknown>; packages: SePackage[];
};

export type SeScan = {
  occurred_at: string; carrier_occurred_at: string; description: string; city_locality: string; state_province: string; postal_code: string; country_code: string;
  company_name: string; signer: string; event_code: string; carrier_detail_code: string; status_code: string; status_detail_code?: string; status_description: string;
  carrier_status_code: string; carrier_status_description: string;
};

export type SeTracking = {
  tracking_number: string; tracking_url: string; carrier_code: string; carrier_id: number; status_code: string; status_detail_code?: string;
  status_description: string; carrier_status_code: string; carrier_detail_code: string; carrier_status_description: string; estimated_delivery_date?: string; actual_delivery_date?: string; events: SeScan[];
};

export type SeLabel = {
  label_id: string; status: "processing" | "completed" | "error" | "voided"; shipment_id: string; external_shipment_id: string | null; ship_date: string;
  created_at: string; shipment_cost: Money; insurance_cost: Money; tracking_number: string; is_return_label: boolean; is_international: boolean;
  carrier_id: string; service_code: string; package_code: string; voided: boolean; voided_at: string | null; label_format: "pdf" | "png" | "zpl";
  label_layout: string; label_download_type: string; trackable: boolean; carrier_code: string; tracking_status: string; confirmation: string;
  label_download: { href: string; pdf?: string; png?: string; zpl?: string }; tracking_url: string; form_download: null; insurance_claim: null;
  external_order_id: null; label_image_id: null; qr_code_download: null; paperless_download: null; rma_number: string | null; charge_event: string; display_scheme: string;
  ship_to: SeAddress; packages: Record<string, unknown>[];
  refund_details: { refund_status: string; request_date: string; amount_paid: Money; amount_requested: Money; amount_approved: Money | null; amount_credited: Money | null } | null;
};

export type SeManifest = {
  manifest_id: string; form_id: string; created_at: string; ship_date: string; shipments: number; label_ids: string[]; warehouse_id: string; submission_id: string;
  carrier_id: string; manifest_download: { href: string };
};

export type SePickup = {
  pickup_id: string; label_ids: string[]; created_at: string; cancelled_at?: string; carrier_id: string; confirmation_number: string; warehouse_id: string;
  pickup_address: SeAddress; contact_details: { name: string; email: string; phone: string }; pickup_notes: string; pickup_window: { start_at: string; end_at: string };
  pickup_windows: { start_at: string; end_at: string }[];
};
