import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const CHECK = "doorstep_payout_line_kind_check";

/** What banks hold against payments, and of payouts how far they are told and what came back. */
export class Migration20261126020000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_dispute" ("id" text not null, "provider_id" text not null, "reference" text not null, "kind" text check ("kind" in ('dispute', 'inquiry', 'warning')) not null, "state" text check ("state" in ('needs_response', 'under_review', 'won', 'lost', 'closed')) not null, "payment_session_id" text not null, "order_id" text null, "currency_code" text null, "amount" numeric null, "raw_amount" jsonb null, "reason" text not null, "opened_at" timestamptz not null, "asked_at" timestamptz not null, "evidence_due_at" timestamptz null, "answered_at" timestamptz null, "ended_at" timestamptz null, "evidence" jsonb null, "sent_by" text null, "failure" text null, "revision" integer not null default 1, ${TIMES}, constraint "doorstep_dispute_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_dispute_deleted_at" ON "doorstep_dispute" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_dispute_provider_id_reference_unique" ON "doorstep_dispute" ("provider_id", "reference") WHERE deleted_at IS NULL;`);
    for (const column of ["order_id", "payment_session_id"]) {
      this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_dispute_${column}" ON "doorstep_dispute" ("${column}") WHERE deleted_at IS NULL;`);
    }
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_dispute_state_evidence_due_at" ON "doorstep_dispute" ("state", "evidence_due_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "doorstep_payout" add column if not exists "told" text check ("told" in ('all', 'partly', 'never')) not null default 'partly';`);
    this.addSql(`alter table if exists "doorstep_payout_line" drop constraint if exists "${CHECK}";`);
    this.addSql(`alter table if exists "doorstep_payout_line" add constraint "${CHECK}" check ("kind" in ('payment', 'refund', 'dispute', 'fee', 'adjustment', 'returned', 'other'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`update "doorstep_payout_line" set "kind" = 'other' where "kind" = 'returned';`);
    this.addSql(`alter table if exists "doorstep_payout_line" drop constraint if exists "${CHECK}";`);
    this.addSql(`alter table if exists "doorstep_payout_line" add constraint "${CHECK}" check ("kind" in ('payment', 'refund', 'dispute', 'fee', 'adjustment', 'other'));`);
    this.addSql(`alter table if exists "doorstep_payout" drop column if exists "told";`);
    this.addSql(`drop table if exists "doorstep_dispute" cascade;`);
  }
}
