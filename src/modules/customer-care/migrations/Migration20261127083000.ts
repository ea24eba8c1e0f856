import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Staff open cases for who calls or writes, and say whether a mail is to tell so. */
export class Migration20261127083000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "doorstep_case" add column if not exists "notified" boolean not null default true;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "doorstep_case" drop column if exists "notified";`);
  }
}
