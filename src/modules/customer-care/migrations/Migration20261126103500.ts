import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126103500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_case_entry" add column if not exists "last_word" boolean not null default false;`);
    this.addSql(`update "doorstep_case_entry" e set last_word = true from "doorstep_case" c where c.id = e.case_id and c.resolved_at is not null and e.at >= c.resolved_at;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_case_entry" drop column if exists "last_word";`);
  }
}
