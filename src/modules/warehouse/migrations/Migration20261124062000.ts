import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124062000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "doorstep_bin" ("id" text not null, "location_id" text not null, "code" text not null, "path_order" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_bin_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_bin_deleted_at" ON "doorstep_bin" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_bin_location_id_code_unique" ON "doorstep_bin" ("location_id", "code") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_bin_item" ("id" text not null, "bin_id" text not null, "inventory_item_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_bin_item_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_bin_item_bin_id" ON "doorstep_bin_item" ("bin_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_bin_item_deleted_at" ON "doorstep_bin_item" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_bin_item_bin_id_inventory_item_id_unique" ON "doorstep_bin_item" ("bin_id", "inventory_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_bin_item_inventory_item_id" ON "doorstep_bin_item" ("inventory_item_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_scan" ("id" text not null, "scan_id" text not null, "work_order_id" text not null, "pick_line_id" text null, "bin" text null, "barcode" text not null, "quantity" integer not null, "outcome" text check ("outcome" in ('accepted', 'wrong_item', 'wrong_bin', 'too_many')) not null, "scanned_by" text null, "scanned_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_scan_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_scan_deleted_at" ON "doorstep_scan" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_scan_scan_id_unique" ON "doorstep_scan" ("scan_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_scan_work_order_id_scanned_at" ON "doorstep_scan" ("work_order_id", "scanned_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_wave" ("id" text not null, "location_id" text not null, "name" text not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_wave_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_wave_deleted_at" ON "doorstep_wave" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_wave_location_id_created_at" ON "doorstep_wave" ("location_id", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_work_order" ("id" text not null, "order_id" text not null, "display_id" integer not null, "location_id" text not null, "state" text check ("state" in ('waiting', 'ready', 'picking', 'picked', 'packed', 'shipped', 'cancelled')) not null default 'waiting', "waiting_reason" text null, "ship_by" timestamptz not null, "picker_id" text null, "started_at" timestamptz null, "picked_at" timestamptz null, "packed_at" timestamptz null, "shipped_at" timestamptz null, "cancelled_at" timestamptz null, "wave_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_work_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_work_order_wave_id" ON "doorstep_work_order" ("wave_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_work_order_deleted_at" ON "doorstep_work_order" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_work_order_order_id_location_id_unique" ON "doorstep_work_order" ("order_id", "location_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_work_order_state_ship_by" ON "doorstep_work_order" ("state", "ship_by") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_work_order_location_id_state_ship_by" ON "doorstep_work_order" ("location_id", "state", "ship_by") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_pick_line" ("id" text not null, "work_order_id" text not null, "line_item_id" text not null, "inventory_item_id" text not null default '', "required_quantity" integer not null default 1, "sku" text null, "barcode" text null, "title" text not null, "thumbnail" text null, "bin" text null, "path_order" integer not null default 0, "unit_weight_grams" integer null, "quantity" integer not null, "picked_quantity" integer not null default 0, "packed_quantity" integer not null default 0, "short_quantity" integer not null default 0, "short_reason" text null, "short_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_pick_line_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_pick_line_work_order_id" ON "doorstep_pick_line" ("work_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_pick_line_deleted_at" ON "doorstep_pick_line" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_pick_line_part_unique" ON "doorstep_pick_line" ("work_order_id", "line_item_id", "inventory_item_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_package" ("id" text not null, "work_order_id" text not null, "order_id" text not null, "location_id" text not null, "number" integer not null, "state" text check ("state" in ('packed', 'labelled', 'shipped', 'voided')) not null default 'packed', "weight_grams" integer null, "packed_by" text null, "packed_at" timestamptz not null, "shipped_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_package_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_package_work_order_id" ON "doorstep_package" ("work_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_package_deleted_at" ON "doorstep_package" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_package_work_order_id_number_unique" ON "doorstep_package" ("work_order_id", "number") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_package_order_id" ON "doorstep_package" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_package_location_id_state" ON "doorstep_package" ("location_id", "state") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_package_item" ("id" text not null, "package_id" text not null, "pick_line_id" text not null, "line_item_id" text not null, "inventory_item_id" text not null default '', "quantity" integer not null, "line_item_quantity" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_package_item_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_package_item_package_id" ON "doorstep_package_item" ("package_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_package_item_deleted_at" ON "doorstep_package_item" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_package_item_package_id_pick_line_id_unique" ON "doorstep_package_item" ("package_id", "pick_line_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "doorstep_bin_item" add constraint "doorstep_bin_item_bin_id_foreign" foreign key ("bin_id") references "doorstep_bin" ("id") on update cascade;`);

    this.addSql(`alter table if exists "doorstep_work_order" add constraint "doorstep_work_order_wave_id_foreign" foreign key ("wave_id") references "doorstep_wave" ("id") on update cascade on delete set null;`);

    this.addSql(`alter table if exists "doorstep_pick_line" add constraint "doorstep_pick_line_work_order_id_foreign" foreign key ("work_order_id") references "doorstep_work_order" ("id") on update cascade;`);

    this.addSql(`alter table if exists "doorstep_package" add constraint "doorstep_package_work_order_id_foreign" foreign key ("work_order_id") references "doorstep_work_order" ("id") on update cascade;`);

    this.addSql(`alter table if exists "doorstep_package_item" add constraint "doorstep_package_item_package_id_foreign" foreign key ("package_id") references "doorstep_package" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_bin" cascade;`);
    this.addSql(`drop table if exists "doorstep_bin_item" cascade;`);
    this.addSql(`drop table if exists "doorstep_scan" cascade;`);
    this.addSql(`drop table if exists "doorstep_wave" cascade;`);
    this.addSql(`drop table if exists "doorstep_work_order" cascade;`);
    this.addSql(`drop table if exists "doorstep_pick_line" cascade;`);
    this.addSql(`drop table if exists "doorstep_package" cascade;`);
    this.addSql(`drop table if exists "doorstep_package_item" cascade;`);
  }
}
