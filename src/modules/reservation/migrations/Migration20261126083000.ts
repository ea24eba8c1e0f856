import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What left the stock with which parcel, and what counts found too little or too much. */
export class Migration20261126083000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_stock_departure" ("id" text not null, "reference" text not null, "order_id" text not null, "location_id" text not null, "parts" jsonb not null, "returned_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_stock_departure_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_departure_deleted_at" ON "doorstep_stock_departure" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_stock_departure_reference_unique" ON "doorstep_stock_departure" ("reference") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_departure_order_id" ON "doorstep_stock_departure" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`create table if not exists "doorstep_stock_correction" ("id" text not null, "reference" text not null, "inventory_item_id" text not null, "location_id" text not null, "by" numeric not null, "raw_by" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_stock_correction_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_correction_deleted_at" ON "doorstep_stock_correction" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_stock_correction_reference_unique" ON "doorstep_stock_correction" ("reference") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_correction_inventory_item_id_created_at" ON "doorstep_stock_correction" ("inventory_item_id", "created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_stock_correction" cascade;`);
    this.addSql(`drop table if exists "doorstep_stock_departure" cascade;`);
  }
}
