import type { FactKind } from "../../shared/facts";
import type { MessageState } from "../../modules/lifecycle-email/rules/message-states";
import type { ShipmentState } from "../../modules/carrier/rules/shipment-states";
import type { PackageState } from "../../modules/warehouse/rules/package-states";
import type { LaterCode } from "../../modules/warehouse/rules/later";
import type { ShipByBasis } from "../../modules/warehouse/rules/ship-by";
import type { WaitingCode } from "../../modules/warehouse/rules/waiting-reason";
import type { WorkOrderState } from "../../modules/warehouse/rules/work-order-states";
import type { NextAction } from "../../modules/order-journey/rules/next-action";
import type { StepState } from "../../modules/order-journey/rules/steps";

/** A type as it arrives by HTTP: times are ISO instants. */
export type Told<T> = T extends Date ? string : T extends (infer Item)[] ? Told<Item>[] : T extends object ? { [K in keyof T]: Told<T[K]> } : T;

/** What the admin API answers; times are ISO instants. */
export type JourneyEntry = { key: string; kind: FactKind; at: string; subject: string | null; data: Record<string, unknown> | null };
export type DeadlineState = "open" | "met" | "missed";
export type Deadline = { awaits: string; subject: string; due_at: string; state: DeadlineState };
export type Journey = {
  order_id: string;
  display_id: number;
  steps: StepState[];
  next_action: NextAction | null;
  deadlines: Deadline[];
  entries: JourneyEntry[];
  /** The shopper's page, where the store has one. */
  order_url?: string | null;
};

export type Message = {
  id: string; kind: string; state: MessageState; reason: string | null; to: string; sent_at: string | null; due_at: string; created_at: string;
  order_id: string; order?: { display_id: number } | null;
};
/** What the email provider reported of a mail. */
export type MailEvent = { id: string; kind: string; at: string; reason: string | null; email: string };
export type RenderedMessage = Message & { subject_line: string | null; html: string | null; text: string | null; events: MailEvent[] };

export type Page = { count: number; limit: number; offset: number };

export type WorkOrderLine = {
  id: string; line_item_id: string; sku: string | null; barcode: string | null; title: string; thumbnail: string | null; bin: string | null; path_order?: number;
  quantity: number; picked_quantity: number; packed_quantity: number; short_quantity?: number;
};
export type WorkPackage = { id: string; number: number; state: PackageState; parcel_id?: string | null; collected_at?: string | null; weight_grams: number | null; photo_url: string | null; photo_at: string | null; scan_ids?: string[] };
export type CouldJoin = { id: string; display_id: number; part: number; state: WorkOrderState };
export type Shipment = {
  id: string; package_id: string; state: ShipmentState; carrier: string; service: string; tracking_number: string | null; tracking_url: string | null; label_url: string | null;
  /** In the currency's smallest unit. */
  rate_amount: number | null; currency_code: string | null;
  leading_id?: string | null; label_options?: { return_label?: boolean } | null;
  refund_status: "submitted" | "refunded" | "rejected" | "not_needed" | null; refund_seen_at: string | null;
};
export type WorkOrder = {
  id: string; order_id: string; display_id: number; location_id: string; state: WorkOrderState;
  part?: number; priority?: number; own_priority?: number | null; waiting_code?: WaitingCode | null;
  picker_id?: string | null; ship_by: string; ship_by_basis?: ShipByBasis | null; later_code?: LaterCode | null;
  /** The shopper collects it where it is packed. */
  collect?: boolean;
  /** What goes together with it, and what could. */
  together?: WorkOrder[]; could_join?: CouldJoin[];
  waiting_reason: string | null; instructions?: string | null; gift_message?: string | null; gift_receipt?: boolean; leave_at?: string | null;
  lines?: WorkOrderLine[]; packages?: WorkPackage[];
  /** Whether the shop wants photos of its parcels. */
  pack_photo?: "off" | "asked" | "needed";
  /** Whether its parcels cross a customs border; null where an address does not say. */
  crosses_customs?: boolean | null;
};

export type StockFinding = { kind: string; id: string; inventory_item_id: string | null; message: string; repair: string | null; advice: string | null };
export type HealthCheck = { name: string; ok: boolean; message: string };
export type DeadLetter = { id: string; work: string; key: string; failed_at: string; reason: string | null };
export type Health = {
  checks: HealthCheck[];
  work: { queued: number; active: number; failed: number; dead_letters: DeadLetter[] };
  version: string;
};

export type Picker = { id: string; name: string; number: string; location_id: string; active: boolean; locked_until: string | null; has_badge: boolean };
/** What a new badge says, and the card to be printed. */
export type Badge = { code: string; svg: string };
