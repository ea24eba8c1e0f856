import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A scan knows where it was made: figures of one location need not look into every work order that was scanned. */
export class Migration20261127142500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_scan" add column if not exists "location_id" text null;`);
    this.addSql(`update "doorstep_scan" s set "location_id" = w."location_id" from "doorstep_work_order" w where w."id" = s."work_order_id" and s."location_id" is null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_scan" drop column if exists "location_id";`);
  }
}
