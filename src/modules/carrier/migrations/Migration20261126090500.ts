import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Parcels that several orders share: one label, a shipment of each order's own. */
export class Migration20261126090500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_shipment" add column if not exists "leading_id" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_shipment_leading_id" ON "doorstep_shipment" ("leading_id") WHERE leading_id is not null and deleted_at is null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_doorstep_shipment_leading_id";`);
    this.addSql(`alter table if exists "doorstep_shipment" drop column if exists "leading_id";`);
  }
}
