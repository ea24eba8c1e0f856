import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const KINDS = "'lost', 'wrong_country', 'problem', 'returning', 'attempt_failed', 'not_handed_over', 'stall', 'delay', 'uncollected', 'too_fast'";
const CAUSES = "'address', 'customs', 'payment_due', 'damaged', 'weather', 'refused', 'nobody_home', 'access', 'held', 'missorted', 'not_collected', 'carrier_delay', 'prohibited', 'cancelled'";
const COLUMNS = [
  `"lane" text not null default ''`, `"from_country" text null`, `"to_country" text null`, `"label_at" timestamptz null`, `"cause" text check ("cause" in (${CAUSES})) null`,
  `"first_scan_at" timestamptz null`, `"last_scan_at" timestamptz null`, `"longest_gap_hours" real null`, `"eta_source" text check ("eta_source" in ('carrier', 'lane')) null`,
  `"proof" jsonb null`, `"exception" text check ("exception" in (${KINDS})) null`, `"exception_since" timestamptz null`, `"exceptions" jsonb null`, `"owner_id" text null`,
  `"snoozed_until" timestamptz null`, `"heard_at" timestamptz null`, `"told_at" timestamptz null`, `"poll_at" timestamptz null`, `"quiet_polls" integer not null default 0`,
  `"failed_polls" integer not null default 0`, `"look_at" timestamptz null`,
];

/** Exceptions of trackers and what people did about them, the pace of lanes, proof of delivery, and when carriers are asked. */
export class Migration20261126101500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_tracker" ${COLUMNS.map((column) => `add column if not exists ${column}`).join(", ")};`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_created_at" ON "doorstep_tracker" ("created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_poll_at" ON "doorstep_tracker" ("poll_at") WHERE poll_at is not null and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_look_at" ON "doorstep_tracker" ("look_at") WHERE look_at is not null and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_exception" ON "doorstep_tracker" ("exception", "exception_since") WHERE exception is not null and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_exception_since" ON "doorstep_tracker" ("exception_since") WHERE exception is not null and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_owner_id" ON "doorstep_tracker" ("owner_id") WHERE exception is not null and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_lane" ON "doorstep_tracker" ("lane", "delivered_at") WHERE delivered_at is not null and deleted_at is null;`);
    // Beside the model's: what is searched for by its beginning.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_number_beginning" ON "doorstep_tracker" ("tracking_number" text_pattern_ops) WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "doorstep_tracking_event" add column if not exists "proof" jsonb null;`);

    this.addSql(`create table if not exists "doorstep_tracking_exception" ("id" text not null, "tracker_id" text not null, "order_id" text not null, "package_id" text not null, "kind" text check ("kind" in (${KINDS})) not null, "episode" text not null, "reason" text not null, "data" jsonb not null, "suggestion" text not null, "opened_at" timestamptz not null, "closed_at" timestamptz null, "closed_by" text null, ${TIMES}, constraint "doorstep_tracking_exception_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracking_exception_deleted_at" ON "doorstep_tracking_exception" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_tracking_exception_open_unique" ON "doorstep_tracking_exception" ("tracker_id", "kind") WHERE closed_at is null and deleted_at is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracking_exception_tracker_id_opened_at" ON "doorstep_tracking_exception" ("tracker_id", "opened_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracking_exception_order_id" ON "doorstep_tracking_exception" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_tracker_entry" ("id" text not null, "tracker_id" text not null, "order_id" text not null, "package_id" text not null, "kind" text check ("kind" in ('assigned', 'snoozed', 'resumed', 'noted', 'settled', 'scanned')) not null, "by" text not null, "at" timestamptz not null, "data" jsonb null, ${TIMES}, constraint "doorstep_tracker_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_entry_deleted_at" ON "doorstep_tracker_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_entry_tracker_id_at" ON "doorstep_tracker_entry" ("tracker_id", "at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_tracker_entry_order_id" ON "doorstep_tracker_entry" ("order_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "doorstep_lane_pace" ("id" text not null, "lane" text not null, "parcels" integer not null, "transit_hours" real null, "gap_hours" real null, "fastest_hours" real null, "learned_at" timestamptz not null, ${TIMES}, constraint "doorstep_lane_pace_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_lane_pace_deleted_at" ON "doorstep_lane_pace" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_lane_pace_lane_unique" ON "doorstep_lane_pace" ("lane") WHERE deleted_at IS NULL;`);

    // Trackers from before: their lane, and a first look at each that is under way, spread over hours.
    this.addSql(`update "doorstep_tracker" t set lane = lower(concat_ws('|', s.carrier, s.service, coalesce(s.request->'from'->>'country', ''), coalesce(s.request->'to'->>'country', ''))),
      from_country = s.request->'from'->>'country', to_country = s.request->'to'->>'country', label_at = s.bought_at, heard_at = coalesce(t.status_at, s.bought_at),
      poll_at = case when t.status is distinct from 'delivered' and t.status is distinct from 'returned' then now() + random() * interval '6 hours' end, look_at = now() + random() * interval '6 hours'
      from "doorstep_shipment" s where s.id = t.shipment_id and t.deleted_at is null;`);
  }

  override async down(): Promise<void> {
    for (const table of ["doorstep_lane_pace", "doorstep_tracker_entry", "doorstep_tracking_exception"]) this.addSql(`drop table if exists "${table}" cascade;`);
    this.addSql(`alter table if exists "doorstep_tracking_event" drop column if exists "proof";`);
    this.addSql(`drop index if exists "IDX_doorstep_tracker_number_beginning";`);
    this.addSql(`drop index if exists "IDX_doorstep_tracker_created_at";`);
    const names = COLUMNS.map((column) => column.split(" ")[0]!);
    this.addSql(`alter table if exists "doorstep_tracker" ${names.map((name) => `drop column if exists ${name}`).join(", ")};`);
  }
}
