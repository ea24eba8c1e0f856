import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const OUTCOMES = ["accepted", "wrong_item", "wrong_bin", "too_many"];
const outcomes = (list: string[]): string[] => [
  `alter table if exists "doorstep_scan" drop constraint if exists "doorstep_scan_outcome_check";`,
  `alter table if exists "doorstep_scan" add constraint "doorstep_scan_outcome_check" check ("outcome" in (${list.map((one) => `'${one}'`).join(", ")}));`,
];

/** Work orders follow the order in any state, in parts, by rank; bins are counted; tasks, cartons, pickers and what everybody did. */
export class Migration20261126080000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_work_order" add column if not exists "part" integer not null default 1, add column if not exists "waiting_code" text check ("waiting_code" in ('payment_review', 'payment_ended', 'payment_partial', 'payment_action', 'payment_missing', 'address', 'instructions', 'edit_window', 'backorder', 'recount', 'held', 'moving')) null, add column if not exists "hold_reason" text null, add column if not exists "held_by" text null, add column if not exists "held_at" timestamptz null, add column if not exists "released_by" text null, add column if not exists "released_at" timestamptz null, add column if not exists "priority" integer not null default 0, add column if not exists "own_priority" integer null, add column if not exists "tote" text null;`);
    this.addSql(`drop index if exists "IDX_doorstep_work_order_order_id_location_id_unique";`);
    this.addSql(`drop index if exists "IDX_doorstep_work_order_location_id_state_ship_by";`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_work_order_order_id_location_id_part_unique" ON "doorstep_work_order" ("order_id", "location_id", "part") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_work_order_location_id_state_priority_ship_by" ON "doorstep_work_order" ("location_id", "state", "priority", "ship_by") WHERE deleted_at IS NULL;`);
    this.addSql(`alter table if exists "doorstep_pick_line" add column if not exists "zone" text null, add column if not exists "bins" jsonb null, add column if not exists "length_mm" integer null, add column if not exists "width_mm" integer null, add column if not exists "height_mm" integer null, add column if not exists "by_hand_quantity" integer not null default 0;`);
    this.addSql(`alter table if exists "doorstep_bin" add column if not exists "zone" text null, add column if not exists "kind" text check ("kind" in ('pick', 'reserve')) not null default 'pick';`);
    this.addSql(`alter table if exists "doorstep_bin_item" add column if not exists "quantity" integer null, add column if not exists "replenish_below" integer null;`);
    this.addSql(`alter table if exists "doorstep_package" add column if not exists "expected_grams" integer null, add column if not exists "weight_note" text null, add column if not exists "carton_id" text null, add column if not exists "length_mm" integer null, add column if not exists "width_mm" integer null, add column if not exists "height_mm" integer null, add column if not exists "verified" boolean not null default false, add column if not exists "photo_url" text null;`);
    this.addSql(`alter table if exists "doorstep_scan" add column if not exists "step" text check ("step" in ('pick', 'pack')) not null default 'pick';`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_scan_scanned_at" ON "doorstep_scan" ("scanned_at") WHERE deleted_at IS NULL;`);
    for (const sql of outcomes([...OUTCOMES, "wrong_tote"])) this.addSql(sql);
    this.addSql(`alter table if exists "doorstep_wave" add column if not exists "kind" text check ("kind" in ('single', 'batch', 'cluster', 'zone')) not null default 'batch', add column if not exists "picker_id" text null, add column if not exists "started_at" timestamptz null, add column if not exists "done_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_wave_picker_id_done_at" ON "doorstep_wave" ("picker_id", "done_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_warehouse_task" ("id" text not null, "kind" text check ("kind" in ('put_back', 'recount', 'replenish')) not null, "state" text check ("state" in ('open', 'done', 'dropped')) not null default 'open', "location_id" text not null, "work_order_id" text null, "order_id" text null, "inventory_item_id" text not null default '', "sku" text null, "barcode" text null, "title" text not null, "bin" text not null default '', "quantity" integer null, "reason" text not null, "note" text null, "done_by" text null, "done_at" timestamptz null, "counted_quantity" integer null, "stock_change" integer null, ${TIMES}, constraint "doorstep_warehouse_task_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_warehouse_task_deleted_at" ON "doorstep_warehouse_task" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_warehouse_task_location_id_state_created_at" ON "doorstep_warehouse_task" ("location_id", "state", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_warehouse_task_order_id" ON "doorstep_warehouse_task" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_warehouse_task_one_open" ON "doorstep_warehouse_task" ("location_id", "kind", "inventory_item_id", "bin") WHERE state = 'open' and kind <> 'put_back' and deleted_at is null;`);

    this.addSql(`create table if not exists "doorstep_warehouse_entry" ("id" text not null, "kind" text check ("kind" in ('started', 'stopped', 'handed_over', 'shorted', 'packed', 'unpacked', 'held', 'released', 'prioritised', 'split', 'joined', 'changed', 'cancelled', 'task_done')) not null, "location_id" text not null, "work_order_id" text null, "order_id" text null, "by" text null, "at" timestamptz not null, "data" jsonb null, ${TIMES}, constraint "doorstep_warehouse_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_warehouse_entry_deleted_at" ON "doorstep_warehouse_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_warehouse_entry_work_order_id_at" ON "doorstep_warehouse_entry" ("work_order_id", "at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_warehouse_entry_location_id_at" ON "doorstep_warehouse_entry" ("location_id", "at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_carton" ("id" text not null, "name" text not null, "length_mm" integer not null, "width_mm" integer not null, "height_mm" integer not null, "weight_grams" integer not null default 0, "max_grams" integer null, ${TIMES}, constraint "doorstep_carton_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_carton_deleted_at" ON "doorstep_carton" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_carton_name_unique" ON "doorstep_carton" ("name") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_picker" ("id" text not null, "name" text not null, "location_id" text not null, "number" text not null, "pin_hash" text not null, "badge_hash" text null, "signed_out_at" timestamptz null, "failed_tries" integer not null default 0, "locked_until" timestamptz null, "active" boolean not null default true, ${TIMES}, constraint "doorstep_picker_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_picker_deleted_at" ON "doorstep_picker" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_picker_number_unique" ON "doorstep_picker" ("number") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_picker_badge_hash_unique" ON "doorstep_picker" ("badge_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_picker_location_id" ON "doorstep_picker" ("location_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    for (const table of ["doorstep_picker", "doorstep_carton", "doorstep_warehouse_entry", "doorstep_warehouse_task"]) this.addSql(`drop table if exists "${table}" cascade;`);
    this.addSql(`drop index if exists "IDX_doorstep_wave_picker_id_done_at";`);
    this.addSql(`alter table if exists "doorstep_wave" drop column if exists "kind", drop column if exists "picker_id", drop column if exists "started_at", drop column if exists "done_at";`);
    this.addSql(`update "doorstep_scan" set "outcome" = 'wrong_bin' where "outcome" = 'wrong_tote';`);
    for (const sql of outcomes(OUTCOMES)) this.addSql(sql);
    this.addSql(`drop index if exists "IDX_doorstep_scan_scanned_at";`);
    this.addSql(`alter table if exists "doorstep_scan" drop column if exists "step";`);
    this.addSql(`alter table if exists "doorstep_package" drop column if exists "expected_grams", drop column if exists "weight_note", drop column if exists "carton_id", drop column if exists "length_mm", drop column if exists "width_mm", drop column if exists "height_mm", drop column if exists "verified", drop column if exists "photo_url";`);
    this.addSql(`alter table if exists "doorstep_bin_item" drop column if exists "quantity", drop column if exists "replenish_below";`);
    this.addSql(`alter table if exists "doorstep_bin" drop column if exists "zone", drop column if exists "kind";`);
    this.addSql(`alter table if exists "doorstep_pick_line" drop column if exists "zone", drop column if exists "bins", drop column if exists "length_mm", drop column if exists "width_mm", drop column if exists "height_mm", drop column if exists "by_hand_quantity";`);
    this.addSql(`drop index if exists "IDX_doorstep_work_order_location_id_state_priority_ship_by";`);
    this.addSql(`drop index if exists "IDX_doorstep_work_order_order_id_location_id_part_unique";`);
    this.addSql(`delete from "doorstep_pick_line" where "work_order_id" in (select "id" from "doorstep_work_order" where "part" > 1 and "state" in ('waiting', 'ready'));`);
    this.addSql(`delete from "doorstep_work_order" where "part" > 1 and "state" in ('waiting', 'ready');`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_work_order_location_id_state_ship_by" ON "doorstep_work_order" ("location_id", "state", "ship_by") WHERE deleted_at IS NULL;`);
    this.addSql(`alter table if exists "doorstep_work_order" drop column if exists "part", drop column if exists "waiting_code", drop column if exists "hold_reason", drop column if exists "held_by", drop column if exists "held_at", drop column if exists "released_by", drop column if exists "released_at", drop column if exists "priority", drop column if exists "own_priority", drop column if exists "tote";`);
  }
}
