import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The outbox is listed newest first, and searched by how an address begins, also where there are millions of mails. */
export class Migration20261127141500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_message_created_at" ON "doorstep_message" ("created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_message_to" ON "doorstep_message" (lower("to") text_pattern_ops) WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_doorstep_message_to";`);
    this.addSql(`drop index if exists "IDX_doorstep_message_created_at";`);
  }
}
