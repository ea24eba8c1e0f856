import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What the record of who did what is read by, and work orders by their order's number. */
const INDEXES: [name: string, table: string, columns: string, where: string][] = [
  ["scan_scanned_at", "scan", `"scanned_at"`, "deleted_at IS NULL"],
  ["scan_scanned_by_scanned_at", "scan", `"scanned_by", "scanned_at"`, "deleted_at IS NULL"],
  ["scan_refused_scanned_at", "scan", `"scanned_at"`, "outcome <> 'accepted' AND deleted_at IS NULL"],
  ["warehouse_entry_by_at", "warehouse_entry", `"by", "at"`, "deleted_at IS NULL"],
  ["work_order_display_id", "work_order", `"display_id"`, "deleted_at IS NULL"],
  ["work_order_waiting_code_ship_by", "work_order", `"waiting_code", "ship_by"`, "waiting_code IS NOT NULL AND deleted_at IS NULL"],
];

export class Migration20261127093000 extends Migration {
  override async up(): Promise<void> {
    for (const [name, table, columns, where] of INDEXES) this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_${name}" ON "doorstep_${table}" (${columns}) WHERE ${where};`);
  }

  override async down(): Promise<void> {
    for (const [name] of INDEXES) this.addSql(`drop index if exists "IDX_doorstep_${name}";`);
  }
}
