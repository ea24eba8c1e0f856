import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** Sourcing, stock policies, incoming stock and the waiting line. */
export class Migration20261124163000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_stock_hold" add column if not exists "shopper_key" text null, add column if not exists "address_key" text null, add column if not exists "sourced_for" text null, add column if not exists "decision" jsonb null, add column if not exists "payment_pending_until" timestamptz null, add column if not exists "reallocated_at" timestamptz null;`);
    this.addSql(`DROP INDEX IF EXISTS "IDX_doorstep_stock_hold_state_expires_at";`);
    this.addSql(`DROP INDEX IF EXISTS "IDX_doorstep_stock_hold_cart_id_state";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_cart_id" ON "doorstep_stock_hold" ("cart_id") WHERE state = 'settled' and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_expires_at" ON "doorstep_stock_hold" ("expires_at") WHERE state = 'held' and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_shopper_key" ON "doorstep_stock_hold" ("shopper_key") WHERE shopper_key is not null and state in ('held', 'claimed') and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_address_key" ON "doorstep_stock_hold" ("address_key") WHERE address_key is not null and state in ('held', 'claimed') and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_first_held_at" ON "doorstep_stock_hold" ("first_held_at") WHERE deleted_at is null;`);
    this.addSql(`alter table if exists "doorstep_stock_hold_line" add column if not exists "ready_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_line_inventory_item_id_location_id" ON "doorstep_stock_hold_line" ("inventory_item_id", "location_id") WHERE backorder and ready_at is null and deleted_at is null;`);

    this.addSql(`create table if not exists "doorstep_sourcing_rule" ("id" text not null, "name" text not null, "rank" integer not null, "enabled" boolean not null default true, "sales_channel_ids" jsonb null, "region_ids" jsonb null, "country_codes" jsonb null, "criteria" jsonb not null, ${TIMES}, constraint "doorstep_sourcing_rule_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_sourcing_rule_deleted_at" ON "doorstep_sourcing_rule" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_sourcing_rule_rank" ON "doorstep_sourcing_rule" ("rank") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_source_location" ("id" text not null, "location_id" text not null, "priority" integer not null default 0, "closed" boolean not null default false, "reopens_at" timestamptz null, "orders_per_day" integer null, "latitude" real null, "longitude" real null, "parcel_costs" jsonb null, ${TIMES}, constraint "doorstep_source_location_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_source_location_deleted_at" ON "doorstep_source_location" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_source_location_location_id_unique" ON "doorstep_source_location" ("location_id") WHERE deleted_at is null;`);

    this.addSql(`create table if not exists "doorstep_stock_policy" ("id" text not null, "inventory_item_id" text not null, "location_id" text null, "safety_stock" numeric null, "low_stock_at" numeric null, "backorder_limit" numeric null, "release_at" timestamptz null, "waiting_line" boolean not null default false, "raw_safety_stock" jsonb null, "raw_low_stock_at" jsonb null, "raw_backorder_limit" jsonb null, ${TIMES}, constraint "doorstep_stock_policy_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_policy_deleted_at" ON "doorstep_stock_policy" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_stock_policy_inventory_item_id_unique" ON "doorstep_stock_policy" ("inventory_item_id") WHERE location_id is null and deleted_at is null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_stock_policy_inventory_item_id_location_id_unique" ON "doorstep_stock_policy" ("inventory_item_id", "location_id") WHERE location_id is not null and deleted_at is null;`);

    this.addSql(`create table if not exists "doorstep_incoming_stock" ("id" text not null, "inventory_item_id" text not null, "location_id" text not null, "quantity" numeric not null, "expected_at" timestamptz not null, "note" text null, "received_at" timestamptz null, "raw_quantity" jsonb not null, ${TIMES}, constraint "doorstep_incoming_stock_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_incoming_stock_deleted_at" ON "doorstep_incoming_stock" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_incoming_stock_inventory_item_id_expected_at" ON "doorstep_incoming_stock" ("inventory_item_id", "expected_at") WHERE received_at is null and deleted_at is null;`);

    this.addSql(`create table if not exists "doorstep_stock_wait" ("id" text not null, "cart_id" text not null, "inventory_item_id" text not null, "quantity" numeric not null, "joined_at" timestamptz not null, "seen_at" timestamptz not null, "state" text check ("state" in ('waiting', 'served', 'left')) not null default 'waiting', "raw_quantity" jsonb not null, ${TIMES}, constraint "doorstep_stock_wait_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_wait_deleted_at" ON "doorstep_stock_wait" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_stock_wait_cart_id_inventory_item_id_unique" ON "doorstep_stock_wait" ("cart_id", "inventory_item_id") WHERE state = 'waiting' and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_wait_inventory_item_id_joined_at" ON "doorstep_stock_wait" ("inventory_item_id", "joined_at") WHERE state = 'waiting' and deleted_at is null;`);
  }

  override async down(): Promise<void> {
    for (const table of ["stock_wait", "incoming_stock", "stock_policy", "source_location", "sourcing_rule"]) {
      this.addSql(`drop table if exists "doorstep_${table}" cascade;`);
    }
    this.addSql(`alter table if exists "doorstep_stock_hold_line" drop column if exists "ready_at";`);
    this.addSql(`DROP INDEX IF EXISTS "IDX_doorstep_stock_hold_expires_at";`);
    this.addSql(`DROP INDEX IF EXISTS "IDX_doorstep_stock_hold_cart_id";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_cart_id_state" ON "doorstep_stock_hold" ("cart_id", "state") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_state_expires_at" ON "doorstep_stock_hold" ("state", "expires_at") WHERE deleted_at IS NULL;`);
    this.addSql(`alter table if exists "doorstep_stock_hold" drop column if exists "shopper_key", drop column if exists "address_key", drop column if exists "sourced_for", drop column if exists "decision", drop column if exists "payment_pending_until", drop column if exists "reallocated_at";`);
  }
}
