import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const WHO: [table: string, columns: string[]][] = [
  ["shipment", ["bought_by", "address_accepted_by", "shipped_by", "voided_by", "refund_seen_by"]], ["pickup", ["booked_by", "cancelled_by"]], ["manifest", ["closed_by"]],
];

/** Who had a label bought, handed over, given back, a driver booked or called off, a day closed. */
export class Migration20261127090413 extends Migration {
  override async up(): Promise<void> {
    for (const [table, columns] of WHO) this.addSql(`alter table if exists "doorstep_${table}" ${columns.map((name) => `add column if not exists "${name}" text null`).join(", ")};`);
  }

  override async down(): Promise<void> {
    for (const [table, columns] of WHO) this.addSql(`alter table if exists "doorstep_${table}" ${columns.map((name) => `drop column if exists "${name}"`).join(", ")};`);
  }
}
