import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124050000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_journey_entry" ("id" text not null, "order_id" text not null, "key" text not null, "kind" text not null, "at" timestamptz not null, "subject" text null, "data" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_journey_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_journey_entry_deleted_at" ON "doorstep_journey_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_journey_entry_order_id_key_unique" ON "doorstep_journey_entry" ("order_id", "key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_journey_entry_order_id_at" ON "doorstep_journey_entry" ("order_id", "at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_deadline" ("id" text not null, "order_id" text not null, "awaits" text not null, "subject" text not null default '', "due_at" timestamptz not null, "state" text check ("state" in ('open', 'met', 'missed')) not null default 'open', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_deadline_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_deadline_deleted_at" ON "doorstep_deadline" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_deadline_order_id_awaits_subject_unique" ON "doorstep_deadline" ("order_id", "awaits", "subject") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_deadline_state_due_at" ON "doorstep_deadline" ("state", "due_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_followed_order" ("id" text not null, "order_id" text not null, "followed_at" timestamptz not null, "ended" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_followed_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_followed_order_deleted_at" ON "doorstep_followed_order" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_followed_order_order_id_unique" ON "doorstep_followed_order" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_followed_order_ended_followed_at" ON "doorstep_followed_order" ("ended", "followed_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_installation" ("id" text not null, "installed_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_installation_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_installation_deleted_at" ON "doorstep_installation" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`insert into "doorstep_installation" ("id", "installed_at") values ('dsin_first', now()) on conflict do nothing;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_journey_entry" cascade;`);
    this.addSql(`drop table if exists "doorstep_deadline" cascade;`);
    this.addSql(`drop table if exists "doorstep_followed_order" cascade;`);
    this.addSql(`drop table if exists "doorstep_installation" cascade;`);
  }
}
