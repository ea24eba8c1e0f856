import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The scans of a parcel's pieces name the parcel that they closed, so that the same call closes none twice. */
export class Migration20261127080000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_scan" add column if not exists "package_id" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_scan_package_id" ON "doorstep_scan" ("package_id") WHERE package_id is not null and deleted_at is null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_doorstep_scan_package_id";`);
    this.addSql(`alter table if exists "doorstep_scan" drop column if exists "package_id";`);
  }
}
