import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const KINDS = ["paid_without_order", "captured_not_recorded", "recorded_not_captured", "refunded_not_recorded", "recorded_not_refunded",
  "hold_gone", "held_for_nothing", "other_currency", "other_amount", "attempt_not_recorded"];
const inList = (kinds: string[]): string => kinds.map((kind) => `'${kind}'`).join(", ");
const constraint = (kinds: string[]): string[] => [
  `alter table if exists "doorstep_payment_finding" drop constraint if exists "doorstep_payment_finding_kind_check";`,
  `alter table if exists "doorstep_payment_finding" add constraint "doorstep_payment_finding_kind_check" check ("kind" in (${inList(kinds)}));`,
];

/** What orders still need to be paid anew; and that a hold was let go of which core counts as held. */
export class Migration20261126021500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_payment_request" ("id" text not null, "order_id" text not null, "reason" text check ("reason" in ('unpaid', 'hold_ended', 'rest_released', 'hold_ending', 'by_hand')) not null, "state" text check ("state" in ('charging', 'asking', 'paid', 'withdrawn')) not null, "amount" numeric not null, "raw_amount" jsonb not null, "currency_code" text not null, "provider_id" text not null, "replaces_payment_id" text null, "payment_collection_id" text null, "payment_id" text null, "tries" integer not null default 0, "next_try_at" timestamptz null, "failure_code" text null, "failure_message" text null, "asked_at" timestamptz null, "asked_by" text null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_payment_request_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payment_request_deleted_at" ON "doorstep_payment_request" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_payment_request_one_open" ON "doorstep_payment_request" ("order_id") WHERE state in ('charging', 'asking') and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payment_request_order_id_created_at" ON "doorstep_payment_request" ("order_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_payment_request_state_asked_at" ON "doorstep_payment_request" ("state", "asked_at") WHERE deleted_at IS NULL;`);
    for (const sql of constraint([...KINDS, "release_not_recorded"])) this.addSql(sql);
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "doorstep_payment_finding" where "kind" = 'release_not_recorded';`);
    for (const sql of constraint(KINDS)) this.addSql(sql);
    this.addSql(`drop table if exists "doorstep_payment_request" cascade;`);
  }
}
