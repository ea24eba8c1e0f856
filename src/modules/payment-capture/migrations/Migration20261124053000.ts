import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124053000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_capture_plan" ("id" text not null, "order_id" text not null, "payment_id" text not null, "trigger" text check ("trigger" in ('order', 'packed', 'shipped', 'delivered', 'manual')) not null, "state" text check ("state" in ('open', 'done', 'closed')) not null default 'open', "currency_code" text not null, "authorised_amount" numeric not null, "raw_authorised_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_capture_plan_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_capture_plan_deleted_at" ON "doorstep_capture_plan" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_capture_plan_order_id_unique" ON "doorstep_capture_plan" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_capture_plan_payment_id" ON "doorstep_capture_plan" ("payment_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_capture_attempt" ("id" text not null, "plan_id" text not null, "order_id" text not null, "payment_id" text not null, "cause" text not null, "amount" numeric not null, "currency_code" text not null, "final" boolean not null default false, "state" text check ("state" in ('planned', 'sent', 'captured', 'failed', 'abandoned')) not null default 'planned', "tries" integer not null default 0, "refusals" integer not null default 0, "next_try_at" timestamptz not null, "lease_until" timestamptz null, "failure_code" text null, "failure_message" text null, "failed_at" timestamptz null, "provider_reference" text null, "captured_at" timestamptz null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_capture_attempt_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_capture_attempt_deleted_at" ON "doorstep_capture_attempt" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_capture_attempt_plan_id_cause_unique" ON "doorstep_capture_attempt" ("plan_id", "cause") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_capture_attempt_one_sent" ON "doorstep_capture_attempt" ("plan_id") WHERE state = 'sent' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_capture_attempt_order_id" ON "doorstep_capture_attempt" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_capture_attempt_state_next_try_at" ON "doorstep_capture_attempt" ("state", "next_try_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_capture_plan" cascade;`);
    this.addSql(`drop table if exists "doorstep_capture_attempt" cascade;`);
  }
}
