import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Work that began anew after it had been cancelled. */
export class Migration20261127074600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_work_order" add column if not exists "revived_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_work_order" drop column if exists "revived_at";`);
  }
}
