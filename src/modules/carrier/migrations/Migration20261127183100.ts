import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Whose label it is that was scanned, among a million. */
export class Migration20261127183100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_shipment_tracking_number" ON "doorstep_shipment" ("tracking_number") WHERE tracking_number is not null and deleted_at is null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_doorstep_shipment_tracking_number";`);
  }
}
