import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Orders by any word of the shopper's name, and by how a word begins. */
export class Migration20261127093100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_followed_order_name_words" ON "doorstep_followed_order" USING gin (to_tsvector('simple'::regconfig, coalesce(customer_name, ''))) WHERE deleted_at is null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_doorstep_followed_order_name_words";`);
  }
}
