import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Webhooks of numbers that are not ours are found again by the number, should it become one of ours. */
export class Migration20261127082500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_webhook_inbox_not_ours" ON "doorstep_webhook_inbox" USING gin ("trackers" jsonb_path_ops) WHERE outcome <> 'read' and deleted_at is null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_doorstep_webhook_inbox_not_ours";`);
  }
}
