import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A parcel is held to the window of its own part of the order, as it was told last. */
export class Migration20261127080500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_shipment" add column if not exists "promised_earliest" timestamptz null, add column if not exists "promised_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_shipment" drop column if exists "promised_earliest", drop column if exists "promised_at";`);
  }
}
