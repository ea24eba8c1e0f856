import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const CHECKS = {
  reason: ["'damaged', 'missing', 'wrong', 'late', 'not_received', 'changed_mind', 'other'", "'payment_disputed', 'fraud_warning'"],
  resolution: ["'refund', 'replacement', 'return', 'answered', 'no_action'", "'won', 'lost', 'closed'"],
  opened_by: ["'shopper', 'shop'", "'bank'"],
} as const;

/** Cases that a shopper's bank opens. */
export class Migration20261126021000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_case" add column if not exists "answer_by" timestamptz null, add column if not exists "about" text null;`);
    this.allow(([known, bank]) => `${known}, ${bank}`);
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "doorstep_case" where "opened_by" = 'bank';`);
    this.allow(([known]) => known);
    this.addSql(`alter table if exists "doorstep_case" drop column if exists "answer_by", drop column if exists "about";`);
  }

  private allow(values: (check: readonly [string, string]) => string): void {
    for (const [column, check] of Object.entries(CHECKS)) {
      this.addSql(`alter table if exists "doorstep_case" drop constraint if exists "doorstep_case_${column}_check";`);
      this.addSql(`alter table if exists "doorstep_case" add constraint "doorstep_case_${column}_check" check ("${column}" in (${values(check)}));`);
    }
  }
}
