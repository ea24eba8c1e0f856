import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What was the matter with parcels is counted by when it began. */
export class Migration20261126142100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracking_exception_opened_at" ON "doorstep_tracking_exception" ("opened_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_doorstep_tracking_exception_opened_at";`);
  }
}
