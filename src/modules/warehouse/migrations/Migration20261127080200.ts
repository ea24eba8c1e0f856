import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const OUTCOMES = ["accepted", "wrong_item", "wrong_bin", "wrong_tote", "too_many"];
const outcomes = (list: string[]): string[] => [
  `alter table if exists "doorstep_scan" drop constraint if exists "doorstep_scan_outcome_check";`,
  `alter table if exists "doorstep_scan" add constraint "doorstep_scan_outcome_check" check ("outcome" in (${list.map((one) => `'${one}'`).join(", ")}));`,
];

/** What a device refused by itself is kept too: an item that was scanned before its bin among it. */
export class Migration20261127080200 extends Migration {
  override async up(): Promise<void> {
    for (const sql of outcomes([...OUTCOMES, "bin_first"])) this.addSql(sql);
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "doorstep_scan" where "outcome" = 'bin_first';`);
    for (const sql of outcomes(OUTCOMES)) this.addSql(sql);
  }
}
