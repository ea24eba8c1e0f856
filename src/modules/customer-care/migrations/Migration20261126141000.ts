import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const REASONS = "'damaged', 'missing', 'wrong', 'late', 'not_received', 'changed_mind', 'other'";
const RESOLUTIONS = "'refund', 'replacement', 'return', 'answered', 'no_action', 'won', 'lost', 'closed'";
const NEW_TABLES = ["doorstep_case_photo", "doorstep_remedy", "doorstep_care_rule", "doorstep_care_macro", "doorstep_survey_facet"];

/** Photos, remedies, rules, macros, the queue's order, and what ratings are counted by. */
export class Migration20261126141000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_case" add column if not exists "owner_id" text null, add column if not exists "answer_due_at" timestamptz null, add column if not exists "solve_due_at" timestamptz null, add column if not exists "due_at" timestamptz null, add column if not exists "first_answered_at" timestamptz null, add column if not exists "merged_into" text null, add column if not exists "rule_id" text null, add column if not exists "rule_name" text null;`);
    this.allowResolutions(`${RESOLUTIONS}, 'exchange', 'merged'`);
    this.addSql(`update "doorstep_case" set "due_at" = coalesce("answer_by", "opened_at" + interval '1 day'), "answer_due_at" = case when "state" = 'open' and "answer_by" is null then "opened_at" + interval '1 day' end where "state" <> 'resolved';`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_case_state_due_at" ON "doorstep_case" ("state", "due_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_case_owner_id_state" ON "doorstep_case" ("owner_id", "state") WHERE deleted_at IS NULL;`);
    this.addSql(`alter table if exists "doorstep_case_item" add column if not exists "reason" text check ("reason" in (${REASONS})) null;`);
    this.addSql(`alter table if exists "doorstep_case_entry" add column if not exists "kind" text check ("kind" in ('said', 'note', 'resolved', 'reopened', 'merged', 'carrier_claim')) not null default 'said', add column if not exists "data" jsonb null;`);
    this.addSql(`alter table if exists "doorstep_rating" add column if not exists "answers" jsonb null;`);

    this.addSql(`create table if not exists "doorstep_case_photo" ("id" text not null, "file_id" text not null, "type" text not null, "width" integer not null, "height" integer not null, "digest" text not null, "at" timestamptz not null, "case_id" text not null, ${TIMES}, constraint "doorstep_case_photo_pkey" primary key ("id"));`);
    this.index("doorstep_case_photo", ["case_id"]);
    this.index("doorstep_case_photo", ["case_id", "digest"], true);
    this.addSql(`alter table if exists "doorstep_case_photo" add constraint "doorstep_case_photo_case_id_foreign" foreign key ("case_id") references "doorstep_case" ("id") on update cascade on delete cascade;`);

    this.addSql(`create table if not exists "doorstep_remedy" ("id" text not null, "order_id" text not null, "kind" text check ("kind" in ('replacement', 'exchange', 'return', 'refund')) not null, "state" text check ("state" in ('planned', 'done', 'failed')) not null default 'planned', "key" text not null, "items" jsonb not null, "amount" text null, "currency_code" text null, "portions" jsonb null, "after" text null, "then_refund" boolean not null default false, "user_id" text null, "tries" integer not null default 0, "failure" text null, "made_id" text null, "return_id" text null, "asked_at" timestamptz not null, "done_at" timestamptz null, "case_id" text not null, ${TIMES}, constraint "doorstep_remedy_pkey" primary key ("id"));`);
    this.index("doorstep_remedy", ["case_id"]);
    this.index("doorstep_remedy", ["case_id", "key"], true);
    this.index("doorstep_remedy", ["order_id"]);
    this.index("doorstep_remedy", ["state"]);
    this.addSql(`alter table if exists "doorstep_remedy" add constraint "doorstep_remedy_case_id_foreign" foreign key ("case_id") references "doorstep_case" ("id") on update cascade on delete cascade;`);

    this.addSql(`create table if not exists "doorstep_care_rule" ("id" text not null, "name" text not null, "rank" integer not null, "enabled" boolean not null default true, "answer" text check ("answer" in ('replace', 'refund', 'keep_and_refund', 'case')) not null, "reasons" jsonb null, "currency_code" text null, "max_value" numeric null, "raw_max_value" jsonb null, "product_tag_ids" jsonb null, "within_days" integer null, "max_earlier_cases" integer null, "needs_photo" boolean not null default false, ${TIMES}, constraint "doorstep_care_rule_pkey" primary key ("id"));`);
    this.index("doorstep_care_rule", ["rank"]);

    this.addSql(`create table if not exists "doorstep_care_macro" ("id" text not null, "name" text not null, "text" text not null, ${TIMES}, constraint "doorstep_care_macro_pkey" primary key ("id"));`);

    this.addSql(`create table if not exists "doorstep_survey_facet" ("id" text not null, "order_id" text not null, "facet" text check ("facet" in ('all', 'carrier', 'lane', 'picker', 'product', 'promise')) not null, "value" text not null, "label" text not null, "asked_at" timestamptz null, "score" integer null, "at" timestamptz not null, ${TIMES}, constraint "doorstep_survey_facet_pkey" primary key ("id"));`);
    this.index("doorstep_survey_facet", ["order_id", "facet", "value"], true);
    this.index("doorstep_survey_facet", ["facet", "at"]);

    for (const table of NEW_TABLES) this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    for (const table of NEW_TABLES) this.addSql(`drop table if exists "${table}" cascade;`);
    this.addSql(`update "doorstep_case" set "resolution" = 'no_action' where "resolution" in ('exchange', 'merged');`);
    this.allowResolutions(RESOLUTIONS);
    this.addSql(`alter table if exists "doorstep_rating" drop column if exists "answers";`);
    this.addSql(`delete from "doorstep_case_entry" where "kind" <> 'said';`);
    this.addSql(`alter table if exists "doorstep_case_entry" drop column if exists "kind", drop column if exists "data";`);
    this.addSql(`alter table if exists "doorstep_case_item" drop column if exists "reason";`);
    this.addSql(`alter table if exists "doorstep_case" drop column if exists "owner_id", drop column if exists "answer_due_at", drop column if exists "solve_due_at", drop column if exists "due_at", drop column if exists "first_answered_at", drop column if exists "merged_into", drop column if exists "rule_id", drop column if exists "rule_name";`);
  }

  private index(table: string, columns: string[], unique = false): void {
    const name = `IDX_${table}_${columns.join("_")}${unique ? "_unique" : ""}`;
    this.addSql(`CREATE ${unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS "${name}" ON "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) WHERE deleted_at IS NULL;`);
  }

  private allowResolutions(values: string): void {
    this.addSql(`alter table if exists "doorstep_case" drop constraint if exists "doorstep_case_resolution_check";`);
    this.addSql(`alter table if exists "doorstep_case" add constraint "doorstep_case_resolution_check" check ("resolution" in (${values}));`);
  }
}
