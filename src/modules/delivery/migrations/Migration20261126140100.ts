import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Wishes that the shopper changes after the order. */
export class Migration20261126140100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_delivery_instructions" add column if not exists "changed_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_delivery_instructions" drop column if exists "changed_at";`);
  }
}
