import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STEPS = ["pick", "sort", "pack"];
const OUTCOMES = ["accepted", "wrong_item", "wrong_bin", "wrong_tote", "too_many", "bin_first"];
const LABELS = ["wrong_label", "void_label", "unknown_label"];
const check = (column: string, values: string[]): string[] => [
  `alter table if exists "doorstep_scan" drop constraint if exists "doorstep_scan_${column}_check";`,
  `alter table if exists "doorstep_scan" add constraint "doorstep_scan_${column}_check" check ("${column}" in (${values.map((one) => `'${one}'`).join(", ")}));`,
];

/** The label on a parcel is scanned, so that none leaves with another's. */
export class Migration20261127183000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_package" add column if not exists "label_checked_at" timestamptz null, add column if not exists "label_checked_by" text null;`);
    for (const sql of [...check("step", [...STEPS, "label"]), ...check("outcome", [...OUTCOMES, ...LABELS])]) this.addSql(sql);
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "doorstep_scan" where "step" = 'label' or "outcome" in (${LABELS.map((one) => `'${one}'`).join(", ")});`);
    for (const sql of [...check("step", STEPS), ...check("outcome", OUTCOMES)]) this.addSql(sql);
    this.addSql(`alter table if exists "doorstep_package" drop column if exists "label_checked_at", drop column if exists "label_checked_by";`);
  }
}
