import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124051000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_stock_hold" ("id" text not null, "cart_id" text not null, "state" text check ("state" in ('held', 'claimed', 'settled', 'released', 'expired')) not null default 'held', "first_held_at" timestamptz not null, "expires_at" timestamptz not null, "claimed_at" timestamptz null, "claimed_by" text null, "order_id" text null, "settled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_stock_hold_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_deleted_at" ON "doorstep_stock_hold" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_cart_id_unique" ON "doorstep_stock_hold" ("cart_id") WHERE state in ('held', 'claimed') and deleted_at is null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_order_id_unique" ON "doorstep_stock_hold" ("order_id") WHERE order_id is not null and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_state_expires_at" ON "doorstep_stock_hold" ("state", "expires_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_cart_id_state" ON "doorstep_stock_hold" ("cart_id", "state") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_stock_hold_line" ("id" text not null, "hold_id" text not null, "line_item_id" text not null, "variant_id" text null, "requested" numeric not null, "inventory_item_id" text not null, "location_id" text not null, "quantity" numeric not null, "backorder" boolean not null default false, "reservation_item_id" text null, "order_line_item_id" text null, "raw_requested" jsonb not null, "raw_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_stock_hold_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_line_hold_id" ON "doorstep_stock_hold_line" ("hold_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_line_deleted_at" ON "doorstep_stock_hold_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_stock_hold_line_reservation_item_id" ON "doorstep_stock_hold_line" ("reservation_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`alter table if exists "doorstep_stock_hold_line" add constraint "doorstep_stock_hold_line_hold_id_foreign" foreign key ("hold_id") references "doorstep_stock_hold" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_stock_hold_line" cascade;`);
    this.addSql(`drop table if exists "doorstep_stock_hold" cascade;`);
  }
}
