import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The board asks for what is overdue, among all that was ever met. */
export class Migration20261126093200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_deadline_unmet" ON "doorstep_deadline" ("due_at") WHERE state <> 'met' and deleted_at is null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_doorstep_deadline_unmet";`);
  }
}
