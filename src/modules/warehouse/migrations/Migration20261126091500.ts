import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const steps = (list: string[]): string[] => [
  `alter table if exists "doorstep_scan" drop constraint if exists "doorstep_scan_step_check";`,
  `alter table if exists "doorstep_scan" add constraint "doorstep_scan_step_check" check ("step" in (${list.map((one) => `'${one}'`).join(", ")}));`,
];

/** Parcels have a photo; what a wave brought together is sorted into boxes. */
export class Migration20261126091500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_package" add column if not exists "photo_id" text null, add column if not exists "photo_file_id" text null, add column if not exists "photo_by" text null, add column if not exists "photo_at" timestamptz null;`);
    this.addSql(`alter table if exists "doorstep_work_order" add column if not exists "box" integer null;`);
    this.addSql(`alter table if exists "doorstep_pick_line" add column if not exists "sorted_quantity" integer not null default 0;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_work_order_boxed" ON "doorstep_work_order" ("location_id") WHERE box is not null and state in ('picking', 'picked', 'packed') and deleted_at is null;`);
    for (const sql of steps(["pick", "sort", "pack"])) this.addSql(sql);
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "doorstep_scan" where "step" = 'sort';`);
    for (const sql of steps(["pick", "pack"])) this.addSql(sql);
    this.addSql(`drop index if exists "IDX_doorstep_work_order_boxed";`);
    this.addSql(`alter table if exists "doorstep_pick_line" drop column if exists "sorted_quantity";`);
    this.addSql(`alter table if exists "doorstep_work_order" drop column if exists "box";`);
    this.addSql(`alter table if exists "doorstep_package" drop column if exists "photo_id", drop column if exists "photo_file_id", drop column if exists "photo_by", drop column if exists "photo_at";`);
  }
}
