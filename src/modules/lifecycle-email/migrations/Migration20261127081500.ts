import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What kept a mail from going, how many tries belong to an earlier sending, and of which try a provider's event is. */
export class Migration20261127081500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_message" add column if not exists "trouble" text null, add column if not exists "failed_at" timestamptz null, add column if not exists "tries_before" integer not null default 0;`);
    this.addSql(`alter table if exists "doorstep_engagement_event" add column if not exists "try" integer null;`);
    // What failed lately, by the words in which it was kept; what is older is nobody's any more.
    this.addSql(`update "doorstep_message" set "failed_at" = "updated_at", "trouble" = case
        when "state" = 'dropped' then 'address' when "reason" ~ 'refused the mail with 40[13]' then 'account' when "reason" ~ 'refused the mail with|could not be built' then 'mail' else 'gave_up' end
      where "trouble" is null and "deleted_at" is null and "updated_at" > now() - interval '7 days'
        and ("state" = 'failed' or ("state" = 'dropped' and "reason" like 'the address must not be mailed%'));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_message_trouble_failed_at" ON "doorstep_message" ("trouble", "failed_at") WHERE deleted_at IS NULL AND trouble IS NOT NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_doorstep_message_trouble_failed_at";`);
    this.addSql(`alter table if exists "doorstep_engagement_event" drop column if exists "try";`);
    this.addSql(`alter table if exists "doorstep_message" drop column if exists "trouble", drop column if exists "failed_at", drop column if exists "tries_before";`);
  }
}
