import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124051500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_delivery_instructions" ("id" text not null, "cart_id" text not null, "order_id" text null, "instructions" text null, "gift_message" text null, "gift_receipt" boolean not null default false, "leave_at" text null, "given_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_delivery_instructions_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_delivery_instructions_deleted_at" ON "doorstep_delivery_instructions" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_delivery_instructions_cart_id_unique" ON "doorstep_delivery_instructions" ("cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_delivery_instructions_order_id_unique" ON "doorstep_delivery_instructions" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_delivery_promise" ("id" text not null, "order_id" text not null, "number" integer not null, "shipping_option_id" text null, "earliest" timestamptz not null, "latest" timestamptz not null, "confidence" real not null, "basis" jsonb not null, "promised_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_delivery_promise_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_delivery_promise_deleted_at" ON "doorstep_delivery_promise" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_delivery_promise_order_id_number_unique" ON "doorstep_delivery_promise" ("order_id", "number") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_delivery_instructions" cascade;`);
    this.addSql(`drop table if exists "doorstep_delivery_promise" cascade;`);
  }
}
