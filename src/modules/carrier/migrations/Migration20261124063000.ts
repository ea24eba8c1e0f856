import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124063000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_manifest" ("id" text not null, "location_id" text not null, "date" text not null, "adapter" text not null, "reference" text null, "document_url" text null, "shipment_ids" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_manifest_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_manifest_deleted_at" ON "doorstep_manifest" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_manifest_location_id_date" ON "doorstep_manifest" ("location_id", "date") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_pickup" ("id" text not null, "location_id" text not null, "date" text not null, "adapter" text not null, "carrier" text not null, "state" text check ("state" in ('booking', 'booked', 'refused')) not null default 'booking', "confirmation" text null, "reference" text null, "shipment_ids" jsonb not null, "package_ids" jsonb not null, "booked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_pickup_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_pickup_deleted_at" ON "doorstep_pickup" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_pickup_location_id_date" ON "doorstep_pickup" ("location_id", "date") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_shipment" ("id" text not null, "package_id" text not null, "order_id" text not null, "location_id" text not null, "adapter" text not null, "carrier" text null, "service" text not null, "state" text check ("state" in ('buying', 'bought', 'shipped', 'voided')) not null default 'buying', "reference" text not null, "request" jsonb not null, "carrier_shipment_id" text null, "tracking_number" text null, "tracking_url" text null, "label_format" text null, "label_url" text null, "label_data" text null, "rate_amount" integer null, "currency_code" text null, "promised_latest" timestamptz null, "fulfillment_id" text null, "pickup_id" text null, "busy_until" timestamptz null, "bought_at" timestamptz null, "shipped_at" timestamptz null, "voided_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_shipment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_shipment_deleted_at" ON "doorstep_shipment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_shipment_package_id_unique" ON "doorstep_shipment" ("package_id") WHERE deleted_at is null and state <> 'voided';`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_shipment_reference_unique" ON "doorstep_shipment" ("reference") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_shipment_order_id" ON "doorstep_shipment" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_shipment_location_id_state" ON "doorstep_shipment" ("location_id", "state") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_shipment_state_created_at" ON "doorstep_shipment" ("state", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_tracker" ("id" text not null, "shipment_id" text not null, "package_id" text not null, "order_id" text not null, "adapter" text not null, "carrier" text not null, "tracking_number" text not null, "provider_tracker_id" text null, "status" text check ("status" in ('pre_transit', 'in_transit', 'out_for_delivery', 'available_for_pickup', 'attempt_failed', 'exception', 'delivered', 'returning', 'returned', 'lost')) null, "status_at" timestamptz null, "reason" text null, "eta" timestamptz null, "eta_changes" jsonb null, "delivered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_tracker_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_tracker_shipment_id_unique" ON "doorstep_tracker" ("shipment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_deleted_at" ON "doorstep_tracker" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_adapter_tracking_number" ON "doorstep_tracker" ("adapter", "tracking_number") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_provider_tracker_id" ON "doorstep_tracker" ("provider_tracker_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_order_id" ON "doorstep_tracker" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_status_status_at" ON "doorstep_tracker" ("status", "status_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_tracking_event" ("id" text not null, "tracker_id" text not null, "key" text not null, "provider_event_id" text null, "status" text check ("status" in ('pre_transit', 'in_transit', 'out_for_delivery', 'available_for_pickup', 'attempt_failed', 'exception', 'delivered', 'returning', 'returned', 'lost')) null, "reason" text null, "message" text null, "place" jsonb null, "occurred_at" timestamptz not null, "eta_at" timestamptz null, "eta_reported_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_tracking_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracking_event_tracker_id" ON "doorstep_tracking_event" ("tracker_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracking_event_deleted_at" ON "doorstep_tracking_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_tracking_event_tracker_id_key_unique" ON "doorstep_tracking_event" ("tracker_id", "key") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_webhook_inbox" ("id" text not null, "provider" text not null, "event_id" text not null, "type" text not null, "body" text not null, "trackers" jsonb not null, "received_at" timestamptz not null, "processed_at" timestamptz null, "outcome" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_webhook_inbox_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_webhook_inbox_deleted_at" ON "doorstep_webhook_inbox" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_webhook_inbox_provider_event_id_unique" ON "doorstep_webhook_inbox" ("provider", "event_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_webhook_inbox_processed_at_received_at" ON "doorstep_webhook_inbox" ("processed_at", "received_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "doorstep_tracker" add constraint "doorstep_tracker_shipment_id_foreign" foreign key ("shipment_id") references "doorstep_shipment" ("id") on update cascade;`);

    this.addSql(`alter table if exists "doorstep_tracking_event" add constraint "doorstep_tracking_event_tracker_id_foreign" foreign key ("tracker_id") references "doorstep_tracker" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_manifest" cascade;`);
    this.addSql(`drop table if exists "doorstep_pickup" cascade;`);
    this.addSql(`drop table if exists "doorstep_shipment" cascade;`);
    this.addSql(`drop table if exists "doorstep_tracker" cascade;`);
    this.addSql(`drop table if exists "doorstep_tracking_event" cascade;`);
    this.addSql(`drop table if exists "doorstep_webhook_inbox" cascade;`);
  }
}
