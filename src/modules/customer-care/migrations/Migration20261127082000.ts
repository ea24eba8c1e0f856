import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Ratings count on the day on which they were given. */
export class Migration20261127082000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_survey_facet_facet_asked_at" ON "doorstep_survey_facet" ("facet", "asked_at") WHERE deleted_at IS NULL;`);
    this.addSql(`update "doorstep_survey_facet" f set "at" = r."rated_at" from "doorstep_rating" r where r."order_id" = f."order_id" and r."deleted_at" is null and f."score" is not null and f."at" is distinct from r."rated_at";`);
  }

  override async down(): Promise<void> {
    this.addSql(`update "doorstep_survey_facet" set "at" = "asked_at" where "asked_at" is not null;`);
    this.addSql(`drop index if exists "IDX_doorstep_survey_facet_facet_asked_at";`);
  }
}
