import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const KINDS = ["paid_without_order", "captured_not_recorded", "recorded_not_captured", "refunded_not_recorded", "recorded_not_refunded",
  "hold_gone", "held_for_nothing", "other_currency", "other_amount", "attempt_not_recorded", "release_not_recorded"];
const constraint = (kinds: string[]): string[] => [
  `alter table if exists "doorstep_payment_finding" drop constraint if exists "doorstep_payment_finding_kind_check";`,
  `alter table if exists "doorstep_payment_finding" add constraint "doorstep_payment_finding_kind_check" check ("kind" in (${kinds.map((kind) => `'${kind}'`).join(", ")}));`,
];

/** A cancelation may count a refund that the provider refused. */
export class Migration20261126060000 extends Migration {
  override async up(): Promise<void> {
    for (const sql of constraint([...KINDS, "booked_not_refunded"])) this.addSql(sql);
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "doorstep_payment_finding" where "kind" = 'booked_not_refunded';`);
    for (const sql of constraint(KINDS)) this.addSql(sql);
  }
}
