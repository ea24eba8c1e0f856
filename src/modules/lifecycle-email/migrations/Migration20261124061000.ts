import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124061000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_message" ("id" text not null, "order_id" text not null, "kind" text not null, "subject" text not null default '', "to" text not null, "locale" text not null, "state" text check ("state" in ('due', 'sending', 'sent', 'kept', 'delivered', 'bounced', 'dropped', 'failed')) not null default 'due', "reason" text null, "by_hand" boolean not null default false, "due_at" timestamptz not null, "tries" integer not null default 0, "leased_until" timestamptz null, "notification_id" text null, "provider_message_id" text null, "subject_line" text null, "html" text null, "text" text null, "sent_at" timestamptz null, "delivered_at" timestamptz null, "opened_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_message_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_message_deleted_at" ON "doorstep_message" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_message_order_id_kind_subject_unique" ON "doorstep_message" ("order_id", "kind", "subject") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_message_state_created_at" ON "doorstep_message" ("state", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_message_provider_message_id" ON "doorstep_message" ("provider_message_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_suppression" ("id" text not null, "email" text not null, "reason" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_suppression_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_suppression_deleted_at" ON "doorstep_suppression" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_suppression_email_unique" ON "doorstep_suppression" ("email") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_engagement_event" ("id" text not null, "event_id" text not null, "message_id" text null, "provider_message_id" text null, "email" text not null, "kind" text not null, "permanent" boolean not null, "at" timestamptz not null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_engagement_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_engagement_event_deleted_at" ON "doorstep_engagement_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_engagement_event_event_id_unique" ON "doorstep_engagement_event" ("event_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_engagement_event_message_id" ON "doorstep_engagement_event" ("message_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_message" cascade;`);
    this.addSql(`drop table if exists "doorstep_suppression" cascade;`);
    this.addSql(`drop table if exists "doorstep_engagement_event" cascade;`);
  }
}
