/** The parts of EasyPost's answers that we read. */

export type WireRate = { id: string; carrier: string; service: string; carrier_account_id: string; rate: string; currency: string; delivery_days: number | null; est_delivery_days?: number | null; delivery_date: string | null };

export type WireDetail = {
  message: string | null; status: string; status_detail: string | null; datetime: string;
  tracking_location: { city: string | null; state: string | null; country: string | null; zip: string | null } | null;
};

export type WireTracker = {
  id: string; tracking_code: string; carrier: string; status: string; status_detail: string | null; created_at: string; updated_at: string;
  signed_by?: string | null; est_delivery_date: string | null; public_url: string; tracking_details: WireDetail[];
};

export type WireScanForm = { id: string; status: string; message: string | null; tracking_codes: string[]; form_url: string | null };

export type WireShipment = {
  id: string; reference: string | null; tracking_code: string | null; refund_status: string | null; rates: WireRate[]; selected_rate: WireRate | null;
  tracker: WireTracker | null; scan_form: WireScanForm | null;
  postage_label: { label_url: string; label_pdf_url: string | null; label_zpl_url: string | null; label_file_type: string; created_at: string } | null;
};

export type WirePickup = { id: string; status: string; confirmation: string | null; pickup_rates: { service: string; carrier: string; rate: string; currency: string }[] };

export type WireAddress = {
  name: string | null; company: string | null; street1: string | null; street2: string | null; city: string | null; state: string | null; zip: string | null;
  country: string | null; phone: string | null; email: string | null;
  verifications?: { delivery?: { success: boolean; errors: { field: string; message: string }[] } };
};

export type WireEvent = { id: string; description: string; result?: { object?: string } & Partial<WireTracker> };
