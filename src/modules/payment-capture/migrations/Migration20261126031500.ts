import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Who withdrew a payment request, so that what a person withdrew is not asked for again by itself. */
export class Migration20261126031500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_payment_request" add column if not exists "withdrawn_by" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_payment_request" drop column if exists "withdrawn_by";`);
  }
}
