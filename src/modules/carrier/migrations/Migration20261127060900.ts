import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const FLAGGED = "WHERE exception is not null and deleted_at is null";

/** The board's counts are read from the index alone: whose a parcel's trouble is, and whether it was put off, stand in it. */
export class Migration20261127060900 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_exception_told" ON "doorstep_tracker" ("exception", "exception_since", "owner_id", "snoozed_until") ${FLAGGED};`);
    this.addSql(`drop index if exists "IDX_doorstep_tracker_exception";`);
  }

  override async down(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_exception" ON "doorstep_tracker" ("exception", "exception_since") ${FLAGGED};`);
    this.addSql(`drop index if exists "IDX_doorstep_tracker_exception_told";`);
  }
}
