import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Pickups tell when their parcels are handed over; those that were booked before have done it at their booking. A parcel's pickups are found by it. */
export class Migration20261127090411 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_pickup" add column if not exists "hand_over_at" timestamptz null;`);
    this.addSql(`update "doorstep_pickup" set hand_over_at = booked_at where hand_over_at is null and booked_at is not null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_pickup_shipment_ids" ON "doorstep_pickup" USING gin (shipment_ids jsonb_path_ops) WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_shipment_pickup_id" ON "doorstep_shipment" ("pickup_id") WHERE pickup_id is not null and deleted_at is null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_doorstep_shipment_pickup_id";`);
    this.addSql(`drop index if exists "IDX_doorstep_pickup_shipment_ids";`);
    this.addSql(`alter table if exists "doorstep_pickup" drop column if exists "hand_over_at";`);
  }
}
