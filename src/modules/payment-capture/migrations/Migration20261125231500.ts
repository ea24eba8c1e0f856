import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** What providers' webhooks said, where ledgers disagree, which payments a person has to look at, how long they are held, which plans are paused, and what was paid out. */
export class Migration20261125231500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_capture_plan" add column if not exists "held_until" timestamptz null;`);
    this.addSql(`create table if not exists "doorstep_payment_event" ("id" text not null, "provider_id" text not null, "event_id" text not null, "type" text not null, "object" jsonb not null, "happened_at" timestamptz not null, "received_at" timestamptz not null, "read_at" timestamptz null, "outcome" text null, ${TIMES}, constraint "doorstep_payment_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payment_event_deleted_at" ON "doorstep_payment_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_payment_event_provider_id_event_id_unique" ON "doorstep_payment_event" ("provider_id", "event_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payment_event_received_at" ON "doorstep_payment_event" ("received_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_payment_finding" ("id" text not null, "payment_session_id" text not null, "provider_id" text not null, "reference" text not null, "order_id" text null, "cart_id" text null, "kind" text check ("kind" in ('paid_without_order', 'captured_not_recorded', 'recorded_not_captured', 'refunded_not_recorded', 'recorded_not_refunded', 'hold_gone', 'held_for_nothing', 'other_currency', 'other_amount', 'attempt_not_recorded')) not null, "currency_code" text not null, "amount" numeric null, "raw_amount" jsonb null, "state" text check ("state" in ('open', 'repaired', 'gone')) not null default 'open', "found_at" timestamptz not null, "ended_at" timestamptz null, "repaired_by" text null, "note" text null, ${TIMES}, constraint "doorstep_payment_finding_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payment_finding_deleted_at" ON "doorstep_payment_finding" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_payment_finding_payment_session_id_kind_unique" ON "doorstep_payment_finding" ("payment_session_id", "kind") WHERE state = 'open' and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payment_finding_state_found_at" ON "doorstep_payment_finding" ("state", "found_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payment_finding_order_id" ON "doorstep_payment_finding" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_payment_review" ("id" text not null, "order_id" text not null, "payment_session_id" text not null, "state" text check ("state" in ('clear', 'open', 'approved', 'rejected')) not null default 'clear', "reasons" jsonb not null, "checks" jsonb null, "shopper_key" text null, "address_key" text null, "card_key" text null, "opened_at" timestamptz null, "decided_at" timestamptz null, "decided_by" text null, "note" text null, ${TIMES}, constraint "doorstep_payment_review_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payment_review_deleted_at" ON "doorstep_payment_review" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_payment_review_order_id_unique" ON "doorstep_payment_review" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payment_review_state_opened_at" ON "doorstep_payment_review" ("state", "opened_at") WHERE deleted_at IS NULL;`);
    this.addSql(`create table if not exists "doorstep_payout" ("id" text not null, "provider_id" text not null, "reference" text not null, "state" text check ("state" in ('pending', 'in_transit', 'paid', 'failed', 'canceled')) not null, "currency_code" text not null, "amount" numeric not null, "raw_amount" jsonb not null, "fees" numeric not null, "raw_fees" jsonb not null, "difference" numeric not null, "raw_difference" jsonb not null, "made_at" timestamptz not null, "arrives_at" timestamptz not null, "failure" text null, ${TIMES}, constraint "doorstep_payout_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payout_deleted_at" ON "doorstep_payout" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_payout_provider_id_reference_unique" ON "doorstep_payout" ("provider_id", "reference") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payout_arrives_at" ON "doorstep_payout" ("arrives_at") WHERE deleted_at IS NULL;`);
    this.addSql(`create table if not exists "doorstep_payout_line" ("id" text not null, "payout_id" text not null, "reference" text not null, "kind" text check ("kind" in ('payment', 'refund', 'dispute', 'fee', 'adjustment', 'other')) not null, "amount" numeric not null, "raw_amount" jsonb not null, "fee" numeric not null, "raw_fee" jsonb not null, "net" numeric not null, "raw_net" jsonb not null, "happened_at" timestamptz not null, "description" text null, "payment_reference" text null, "order_id" text null, "display_id" integer null, ${TIMES}, constraint "doorstep_payout_line_pkey" primary key ("id"));`);
    this.addSql(`alter table if exists "doorstep_payout_line" drop constraint if exists "doorstep_payout_line_payout_id_foreign";`);
    this.addSql(`alter table if exists "doorstep_payout_line" add constraint "doorstep_payout_line_payout_id_foreign" foreign key ("payout_id") references "doorstep_payout" ("id") on update cascade;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payout_line_deleted_at" ON "doorstep_payout_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_payout_line_payout_id_reference_unique" ON "doorstep_payout_line" ("payout_id", "reference") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payout_line_order_id" ON "doorstep_payout_line" ("order_id") WHERE deleted_at IS NULL;`);

    for (const key of ["shopper_key", "address_key", "card_key"]) {
      this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payment_review_${key}_created_at" ON "doorstep_payment_review" ("${key}", "created_at") WHERE deleted_at IS NULL;`);
    }

    this.addSql(`alter table if exists "doorstep_capture_plan" add column if not exists "paused_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_capture_plan_open" ON "doorstep_capture_plan" ("created_at") WHERE state = 'open' AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_doorstep_capture_plan_open";`);
    this.addSql(`alter table if exists "doorstep_capture_plan" drop column if exists "paused_at";`);
    this.addSql(`alter table if exists "doorstep_capture_plan" drop column if exists "held_until";`);
    for (const table of ["payout_line", "payout", "payment_review", "payment_finding", "payment_event"]) this.addSql(`drop table if exists "doorstep_${table}" cascade;`);
  }
}
