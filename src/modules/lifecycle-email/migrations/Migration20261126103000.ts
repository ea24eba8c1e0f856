import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126103000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_message" add column if not exists "told_with" text null, add column if not exists "awaited_until" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_message_told_with" ON "doorstep_message" ("told_with") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_message_kind_created_at" ON "doorstep_message" ("kind", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_mail_settings" ("id" text not null, "version" integer not null, "values" jsonb not null, "saved_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_mail_settings_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_mail_settings_deleted_at" ON "doorstep_mail_settings" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_mail_settings_version_unique" ON "doorstep_mail_settings" ("version") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_mail_template" ("id" text not null, "kind" text not null, "language" text not null, "version" integer not null, "texts" jsonb not null, "saved_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_mail_template_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_mail_template_deleted_at" ON "doorstep_mail_template" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_mail_template_kind_language_version_unique" ON "doorstep_mail_template" ("kind", "language", "version") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_mail_template" cascade;`);
    this.addSql(`drop table if exists "doorstep_mail_settings" cascade;`);
    this.addSql(`drop index if exists "IDX_doorstep_message_kind_created_at";`);
    this.addSql(`alter table if exists "doorstep_message" drop column if exists "told_with", drop column if exists "awaited_until";`);
  }
}
