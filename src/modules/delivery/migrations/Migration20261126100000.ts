import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** How locations send, how long ways take and took, and what became of what was promised. */
export class Migration20261126100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_dispatch_setting" ("id" text not null, "location_id" text not null, "time_zone" text null, "cut_offs" jsonb null, "handling_days" integer null, "holidays" boolean not null default true, "closures" jsonb null, ${STAMPS}, constraint "doorstep_dispatch_setting_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_dispatch_setting_deleted_at" ON "doorstep_dispatch_setting" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_dispatch_setting_location_id_unique" ON "doorstep_dispatch_setting" ("location_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_transit_time" ("id" text not null, "service" text null, "location_id" text null, "country_code" text null, "postal_prefix" text null, "min_days" integer not null, "max_days" integer not null, "carrier_days" jsonb null, ${STAMPS}, constraint "doorstep_transit_time_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_transit_time_deleted_at" ON "doorstep_transit_time" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_transit_time_service" ON "doorstep_transit_time" ("service") WHERE deleted_at IS NULL;`);

    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_transit_time_way_unique" ON "doorstep_transit_time" (coalesce(service, ''), coalesce(location_id, ''), coalesce(country_code, ''), coalesce(postal_prefix, '')) WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_transit_lane" ("id" text not null, "service" text not null, "origin" text not null, "zone" text not null, "learned" jsonb not null, "parcels" integer not null default 0, "due" boolean not null default false, "learned_at" timestamptz null, ${STAMPS}, constraint "doorstep_transit_lane_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_transit_lane_deleted_at" ON "doorstep_transit_lane" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_transit_lane_service_zone_origin_unique" ON "doorstep_transit_lane" ("service", "zone", "origin") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_transit_lane_learned_at" ON "doorstep_transit_lane" ("learned_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_transit_lane_parcels" ON "doorstep_transit_lane" ("parcels") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_parcel_outcome" ("id" text not null, "package_id" text not null, "order_id" text not null, "carrier" text null, "service" text null, "shipping_option_id" text null, "origin" text null, "country_code" text null, "zone" text null, "shipped_at" timestamptz not null, "shipped_on" text not null, "week_day" integer not null, "promised_earliest" text null, "promised_latest" text null, "promised_leaving" text null, "confidence" real null, "source" text null, "delivered_at" timestamptz null, "delivered_on" text null, "transit_days" integer null, "counts_on" text null, ${STAMPS}, constraint "doorstep_parcel_outcome_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_parcel_outcome_deleted_at" ON "doorstep_parcel_outcome" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_parcel_outcome_package_id_unique" ON "doorstep_parcel_outcome" ("package_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_parcel_outcome_order_id" ON "doorstep_parcel_outcome" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_parcel_outcome_counts_on" ON "doorstep_parcel_outcome" ("counts_on") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_parcel_outcome_service" ON "doorstep_parcel_outcome" ("service", "origin", "delivered_at") WHERE transit_days is not null and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_parcel_outcome_option" ON "doorstep_parcel_outcome" ("shipping_option_id", "origin", "delivered_at") WHERE transit_days is not null and deleted_at is null;`);

    this.addSql(`alter table "doorstep_delivery_promise" add column if not exists "reason" text not null default 'ordered', add column if not exists "plan" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "doorstep_delivery_promise" drop column if exists "reason", drop column if exists "plan";`);
    for (const table of ["parcel_outcome", "transit_lane", "transit_time", "dispatch_setting"]) this.addSql(`drop table if exists "doorstep_${table}" cascade;`);
  }
}
