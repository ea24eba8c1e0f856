import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Ratings are counted by when they were given. */
export class Migration20261126142200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_rating_rated_at" ON "doorstep_rating" ("rated_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_doorstep_rating_rated_at";`);
  }
}
