import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** Links that can be revoked, and what shoppers ask for on their page. */
export class Migration20261126140000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_order_link" ("id" text not null, "order_id" text not null, "generation" integer not null default 0, "revoked_at" timestamptz null, "revoked_by" text null, ${TIMES}, constraint "doorstep_order_link_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_order_link_deleted_at" ON "doorstep_order_link" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_order_link_order_id_unique" ON "doorstep_order_link" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_shopper_request" ("id" text not null, "order_id" text not null, "kind" text check ("kind" in ('address', 'wishes', 'cancellation', 'return')) not null, "key" text not null, "state" text check ("state" in ('asked', 'done', 'refused')) not null default 'asked', "items" jsonb null, "reason" text null, "asked_at" timestamptz not null, "settled_at" timestamptz null, ${TIMES}, constraint "doorstep_shopper_request_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_shopper_request_deleted_at" ON "doorstep_shopper_request" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_shopper_request_order_id_kind_key_unique" ON "doorstep_shopper_request" ("order_id", "kind", "key") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    for (const table of ["doorstep_order_link", "doorstep_shopper_request"]) this.addSql(`drop table if exists "${table}" cascade;`);
  }
}
