import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What is listed newest, or most urgent, first without a location, and counted by its time in the figures. */
const INDEXES: [name: string, table: string, columns: string][] = [
  ["work_order_ship_by", "work_order", `"ship_by"`], ["work_order_shipped_at", "work_order", `"shipped_at"`],
  ["package_created_at", "package", `"created_at"`], ["package_packed_at", "package", `"packed_at"`],
  ["warehouse_entry_at", "warehouse_entry", `"at"`], ["warehouse_entry_kind_at", "warehouse_entry", `"kind", "at"`],
  ["warehouse_task_state_created_at", "warehouse_task", `"state", "created_at"`], ["wave_created_at", "wave", `"created_at"`],
];

export class Migration20261126093000 extends Migration {
  override async up(): Promise<void> {
    for (const [name, table, columns] of INDEXES) this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_${name}" ON "doorstep_${table}" (${columns}) WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    for (const [name] of INDEXES) this.addSql(`drop index if exists "IDX_doorstep_${name}";`);
  }
}
