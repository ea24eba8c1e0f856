import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What a device tells twice, for its answer was lost, is written down once. */
export class Migration20261127080100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_warehouse_entry" add column if not exists "request_id" text null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_warehouse_entry_request_id" ON "doorstep_warehouse_entry" ("request_id") WHERE request_id is not null and deleted_at is null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_doorstep_warehouse_entry_request_id";`);
    this.addSql(`alter table if exists "doorstep_warehouse_entry" drop column if exists "request_id";`);
  }
}
