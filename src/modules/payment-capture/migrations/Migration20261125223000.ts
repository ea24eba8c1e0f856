import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TRIGGERS = `'order', 'packed', 'shipped', 'delivered', 'after_hours', 'manual'`;

/** Capture rules, what a plan remembers of the one that decided, and captures after some hours. */
export class Migration20261125223000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_capture_rule" ("id" text not null, "name" text not null, "rank" integer not null, "enabled" boolean not null default true, "when" text check ("when" in (${TRIGGERS})) not null, "hours" integer null, "currency_code" text null, "min_total" numeric null, "max_total" numeric null, "country_codes" jsonb null, "provider_ids" jsonb null, "product_tag_ids" jsonb null, "customer_group_ids" jsonb null, "risk_levels" jsonb null, "raw_min_total" jsonb null, "raw_max_total" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_capture_rule_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_capture_rule_deleted_at" ON "doorstep_capture_rule" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_capture_rule_rank" ON "doorstep_capture_rule" ("rank") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "doorstep_capture_plan" drop constraint if exists "doorstep_capture_plan_trigger_check";`);
    this.addSql(`alter table if exists "doorstep_capture_plan" add constraint "doorstep_capture_plan_trigger_check" check ("trigger" in (${TRIGGERS}));`);
    this.addSql(`alter table if exists "doorstep_capture_plan" add column if not exists "hours" integer null, add column if not exists "due_at" timestamptz null, add column if not exists "rule_id" text null, add column if not exists "rule_name" text null;`);
    // The model has had it; the first migration has not.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_capture_attempt_created_at" ON "doorstep_capture_attempt" ("created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_capture_rule" cascade;`);
    this.addSql(`DROP INDEX IF EXISTS "IDX_doorstep_capture_attempt_created_at";`);
    this.addSql(`alter table if exists "doorstep_capture_plan" drop column if exists "hours", drop column if exists "due_at", drop column if exists "rule_id", drop column if exists "rule_name";`);
    // What waits for its hour is left to a person: the older plugin knows no such trigger.
    this.addSql(`update "doorstep_capture_plan" set "trigger" = 'manual' where "trigger" = 'after_hours';`);
    this.addSql(`alter table if exists "doorstep_capture_plan" drop constraint if exists "doorstep_capture_plan_trigger_check";`);
    this.addSql(`alter table if exists "doorstep_capture_plan" add constraint "doorstep_capture_plan_trigger_check" check ("trigger" in ('order', 'packed', 'shipped', 'delivered', 'manual'));`);
  }
}
