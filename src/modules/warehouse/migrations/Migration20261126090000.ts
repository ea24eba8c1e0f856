import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const KINDS = ["started", "stopped", "handed_over", "shorted", "packed", "unpacked", "held", "released", "prioritised", "split", "joined", "changed", "cancelled", "task_done"];
const kinds = (list: string[]): string[] => [
  `alter table if exists "doorstep_warehouse_entry" drop constraint if exists "doorstep_warehouse_entry_kind_check";`,
  `alter table if exists "doorstep_warehouse_entry" add constraint "doorstep_warehouse_entry_kind_check" check ("kind" in (${list.map((one) => `'${one}'`).join(", ")}));`,
];

/** Work orders that go together, parcels that several orders share, what comes later, and why a parcel must leave by when. */
export class Migration20261126090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_work_order" add column if not exists "merge_id" text null, add column if not exists "merge_key" text null, add column if not exists "later_code" text check ("later_code" in ('short', 'split')) null, add column if not exists "ship_by_basis" text check ("ship_by_basis" in ('handling', 'promise', 'cut_off', 'pickup')) null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_work_order_merge_id" ON "doorstep_work_order" ("merge_id") WHERE merge_id is not null and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_work_order_together" ON "doorstep_work_order" ("location_id", "merge_key") WHERE state in ('ready', 'picking', 'picked') and deleted_at is null;`);
    this.addSql(`alter table if exists "doorstep_package" add column if not exists "parcel_id" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_package_parcel_id" ON "doorstep_package" ("parcel_id") WHERE parcel_id is not null and deleted_at is null;`);
    this.addSql(`create table if not exists "doorstep_part_notice" ("id" text not null, "order_id" text not null, "because" text check ("because" in ('short', 'split')) not null, "now" jsonb not null, "later" jsonb not null, "expected_at" timestamptz null, "told_at" timestamptz not null, "over_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_part_notice_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_part_notice_deleted_at" ON "doorstep_part_notice" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_part_notice_order_id" ON "doorstep_part_notice" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_part_notice_one_open" ON "doorstep_part_notice" ("order_id") WHERE over_at is null and deleted_at is null;`);
    for (const sql of kinds([...KINDS, "merged", "unmerged"])) this.addSql(sql);
  }

  override async down(): Promise<void> {
    this.addSql(`delete from "doorstep_warehouse_entry" where "kind" in ('merged', 'unmerged');`);
    for (const sql of kinds(KINDS)) this.addSql(sql);
    this.addSql(`drop table if exists "doorstep_part_notice" cascade;`);
    this.addSql(`drop index if exists "IDX_doorstep_package_parcel_id";`);
    this.addSql(`alter table if exists "doorstep_package" drop column if exists "parcel_id";`);
    this.addSql(`drop index if exists "IDX_doorstep_work_order_together";`);
    this.addSql(`drop index if exists "IDX_doorstep_work_order_merge_id";`);
    this.addSql(`alter table if exists "doorstep_work_order" drop column if exists "merge_id", drop column if exists "merge_key", drop column if exists "later_code", drop column if exists "ship_by_basis";`);
  }
}
