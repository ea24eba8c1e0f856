/** EasyPost's objects, with the keys that its recorded answers have. */

export type Stamped = { id: string; object: string; created_at: string; updated_at: string };

export type EpVerification = { success: boolean; errors: { code: string; field: string; message: string; suggestion: null }[]; details: Record<string, unknown> | null };

export type EpAddress = Stamped & {
  name: string | null; company: string | null; street1: string | null; street2: string | null; city: string | null; state: string | null;
  zip: string | null; country: string | null; phone: string | null; email: string | null; mode: string; carrier_facility: null;
  residential: boolean | null; federal_tax_id: null; state_tax_id: null; verifications: Record<string, EpVerification>;
};

/** Inches and ounces. */
export type EpParcel = Stamped & { length: number | null; width: number | null; height: number | null; predefined_package: string | null; weight: number; mode: string };

export type EpRate = Stamped & {
  mode: string; service: string; carrier: string; rate: string; currency: string; retail_rate: string | null; retail_currency: string | null;
  list_rate: string | null; list_currency: string | null; billing_type: string; delivery_days: number | null; delivery_date: string | null;
  delivery_date_guaranteed: boolean; est_delivery_days: number | null; shipment_id: string; carrier_account_id: string;
};

export type EpTrackingDetail = {
  object: string; message: string; description: string; status: string; status_detail: string; datetime: string; source: string; carrier_code: string;
  tracking_location: { object: string; city: string | null; state: string | null; country: string | null; zip: string | null };
};

export type EpTracker = Stamped & {
  mode: string; tracking_code: string; status: string; status_detail: string; signed_by: string | null; weight: number | null;
  est_delivery_date: string | null; shipment_id: string | null; carrier: string; tracking_details: EpTrackingDetail[]; fees: unknown[];
  carrier_detail: Record<string, unknown> | null; public_url: string;
};

export type EpPostageLabel = Stamped & {
  date_advance: number; integrated_form: string; label_date: string; label_resolution: number; label_size: string; label_type: string;
  label_file_type: string; label_url: string; label_pdf_url: string | null; label_zpl_url: string | null; label_epl2_url: null; label_file: null;
};

export type EpFee = { object: string; type: string; amount: string; charged: boolean; refunded: boolean };

export type EpShipment = Stamped & {
  is_return: boolean; messages: unknown[]; mode: string; options: Record<string, unknown>; reference: string | null; status: string;
  tracking_code: string | null; batch_id: null; batch_status: null; batch_message: null; customs_info: unknown; from_address: EpAddress;
  insurance: string | null; order_id: null; parcel: EpParcel; postage_label: EpPostageLabel | null; rates: EpRate[];
  refund_status: string | null; scan_form: unknown; selected_rate: EpRate | null; tracker: EpTracker | null; to_address: EpAddress;
  usps_zone: number; return_address: EpAddress; buyer_address: EpAddress; forms: unknown[]; fees: EpFee[];
};

export type EpPickup = Stamped & {
  mode: string; status: string; reference: string | null; min_datetime: string; max_datetime: string; is_account_address: boolean;
  instructions: string | null; messages: unknown[]; confirmation: string | null; address: EpAddress; carrier_accounts: unknown[];
  pickup_rates: (Stamped & { mode: string; service: string; rate: string; currency: string; carrier: string; pickup_id: string })[];
};

export type EpScanForm = Stamped & {
  tracking_codes: string[]; address: EpAddress; status: string; message: string | null; form_url: string; form_file_type: null; batch_id: string; confirmation: null;
};

export type EpRefund = Stamped & { tracking_code: string; confirmation_number: null; status: string; carrier: string; shipment_id: string };

export type EpEvent = Stamped & {
  description: string; mode: string; previous_attributes: Record<string, unknown>; pending_urls: string[]; completed_urls: string[];
  user_id: string; status: string; result: Record<string, unknown>;
};
