import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

export class Migration20261124064000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_case" ("id" text not null, "order_id" text not null, "state" text check ("state" in ('open', 'waiting', 'resolved')) not null default 'open', "reason" text check ("reason" in ('damaged', 'missing', 'wrong', 'late', 'not_received', 'changed_mind', 'other')) not null, "text" text not null default '', "resolution" text check ("resolution" in ('refund', 'replacement', 'return', 'answered', 'no_action')) null, "opened_by" text check ("opened_by" in ('shopper', 'shop')) not null default 'shopper', "opened_at" timestamptz not null, "resolved_at" timestamptz null, "fingerprint" text not null, ${TIMES}, constraint "doorstep_case_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_case_deleted_at" ON "doorstep_case" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_case_order_id_fingerprint_unique" ON "doorstep_case" ("order_id", "fingerprint") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_case_state_opened_at" ON "doorstep_case" ("state", "opened_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_case_item" ("id" text not null, "line_item_id" text not null, "quantity" integer not null, "case_id" text not null, ${TIMES}, constraint "doorstep_case_item_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_case_item_case_id" ON "doorstep_case_item" ("case_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_case_item_deleted_at" ON "doorstep_case_item" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_case_entry" ("id" text not null, "said_by" text check ("said_by" in ('shopper', 'shop')) not null, "user_id" text null, "text" text not null, "at" timestamptz not null, "case_id" text not null, ${TIMES}, constraint "doorstep_case_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_case_entry_case_id" ON "doorstep_case_entry" ("case_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_case_entry_deleted_at" ON "doorstep_case_entry" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_arrival" ("id" text not null, "order_id" text not null, "received_at" timestamptz not null, ${TIMES}, constraint "doorstep_arrival_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_arrival_deleted_at" ON "doorstep_arrival" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_arrival_order_id_unique" ON "doorstep_arrival" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_rating" ("id" text not null, "order_id" text not null, "score" integer not null, "comment" text null, "rated_at" timestamptz not null, ${TIMES}, constraint "doorstep_rating_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_rating_deleted_at" ON "doorstep_rating" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_rating_order_id_unique" ON "doorstep_rating" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_knock" ("id" text not null, "who" text not null, "window_start" timestamptz not null, "count" integer not null, ${TIMES}, constraint "doorstep_knock_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_knock_deleted_at" ON "doorstep_knock" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_knock_who_unique" ON "doorstep_knock" ("who") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_knock_window_start" ON "doorstep_knock" ("window_start") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "doorstep_case_item" add constraint "doorstep_case_item_case_id_foreign" foreign key ("case_id") references "doorstep_case" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table if exists "doorstep_case_entry" add constraint "doorstep_case_entry_case_id_foreign" foreign key ("case_id") references "doorstep_case" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    for (const table of ["doorstep_case_item", "doorstep_case_entry", "doorstep_case", "doorstep_arrival", "doorstep_rating", "doorstep_knock"]) {
      this.addSql(`drop table if exists "${table}" cascade;`);
    }
  }
}
