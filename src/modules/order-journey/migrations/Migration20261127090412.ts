import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** A parcel may have several drivers booked, one after the other: an entry of each, so its key names the driver too. */
export class Migration20261127090412 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`update "doorstep_journey_entry" set key = 'pickup:' || subject || ':' || (data->>'pickup_id') where kind = 'pickup_booked' and key = 'pickup:' || subject and data->>'pickup_id' is not null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`update "doorstep_journey_entry" set key = 'pickup:' || subject where kind = 'pickup_booked' and key = 'pickup:' || subject || ':' || (data->>'pickup_id');`);
  }
}
