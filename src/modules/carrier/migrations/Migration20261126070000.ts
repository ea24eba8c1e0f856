import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** What a label was bought with and for how much, its refund and its manifest; manifests that are closed once; pickups that are cancelled; return labels. */
export class Migration20261126070000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_shipment" add column if not exists "label_options" jsonb null, add column if not exists "quote" jsonb null, add column if not exists "manifest_id" text null, add column if not exists "refund_status" text check ("refund_status" in ('submitted', 'refunded', 'rejected', 'not_needed')) null, add column if not exists "refund_settled_at" timestamptz null, add column if not exists "refund_seen_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_shipment_refund_status" ON "doorstep_shipment" ("refund_status") WHERE refund_status = 'submitted' and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_shipment_manifest_id" ON "doorstep_shipment" ("manifest_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "doorstep_manifest" add column if not exists "carrier" text not null default '', add column if not exists "state" text check ("state" in ('closing', 'closed', 'refused')) not null default 'closing', add column if not exists "package_ids" jsonb not null default '[]', add column if not exists "reason" text null, add column if not exists "closed_at" timestamptz null;`);

    this.addSql(`alter table if exists "doorstep_pickup" drop constraint if exists "doorstep_pickup_state_check";`);
    this.addSql(`alter table if exists "doorstep_pickup" add constraint "doorstep_pickup_state_check" check ("state" in ('booking', 'booked', 'refused', 'cancelled'));`);
    this.addSql(`alter table if exists "doorstep_pickup" add column if not exists "cancelled_at" timestamptz null;`);

    this.addSql(`create table if not exists "doorstep_return_label" ("id" text not null, "shipment_id" text not null, "package_id" text not null, "order_id" text not null, "adapter" text not null, "service" text not null, "state" text check ("state" in ('buying', 'bought', 'refused', 'voided')) not null default 'buying', "reference" text not null, "request" jsonb not null, "carrier" text null, "carrier_shipment_id" text null, "tracking_number" text null, "tracking_url" text null, "label_format" text null, "label_url" text null, "label_data" text null, "rate_amount" integer null, "currency_code" text null, "reason" text null, "bought_at" timestamptz null, ${TIMES}, constraint "doorstep_return_label_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_return_label_deleted_at" ON "doorstep_return_label" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_return_label_shipment_id_unique" ON "doorstep_return_label" ("shipment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_return_label_package_id" ON "doorstep_return_label" ("package_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_return_label_order_id" ON "doorstep_return_label" ("order_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_return_label" cascade;`);
    this.addSql(`alter table if exists "doorstep_pickup" drop constraint if exists "doorstep_pickup_state_check", drop column if exists "cancelled_at";`);
    this.addSql(`alter table if exists "doorstep_manifest" drop column if exists "carrier", drop column if exists "state", drop column if exists "package_ids", drop column if exists "reason", drop column if exists "closed_at";`);
    this.addSql(`alter table if exists "doorstep_shipment" drop column if exists "label_options", drop column if exists "quote", drop column if exists "manifest_id", drop column if exists "refund_status", drop column if exists "refund_settled_at", drop column if exists "refund_seen_at";`);
  }
}
