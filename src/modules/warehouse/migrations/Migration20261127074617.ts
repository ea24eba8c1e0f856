import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Orders that the shopper collects where they are packed. */
export class Migration20261127074617 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_work_order" add column if not exists "collect" boolean not null default false;`);
    this.addSql(`alter table if exists "doorstep_package" add column if not exists "collected_at" timestamptz null, add column if not exists "collected_by" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_package" drop column if exists "collected_at", drop column if exists "collected_by";`);
    this.addSql(`alter table if exists "doorstep_work_order" drop column if exists "collect";`);
  }
}
