import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** Who guesses at what unlocks an order waits longer from try to try. */
export class Migration20261127081000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_unlock_try" ("id" text not null, "who" text not null, "tries" integer not null default 0, "next_at" timestamptz not null, ${TIMES}, constraint "doorstep_unlock_try_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_unlock_try_deleted_at" ON "doorstep_unlock_try" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_unlock_try_who_unique" ON "doorstep_unlock_try" ("who") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_unlock_try_next_at" ON "doorstep_unlock_try" ("next_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_unlock_try" cascade;`);
  }
}
