import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Shipments and trackers are listed newest first. */
export class Migration20261126093100 extends Migration {
  override async up(): Promise<void> {
    for (const table of ["shipment", "tracker"]) this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_${table}_created_at" ON "doorstep_${table}" ("created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    for (const table of ["shipment", "tracker"]) this.addSql(`drop index if exists "IDX_doorstep_${table}_created_at";`);
  }
}
