import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TIMES = ["read_at", "placed_at", "paid_at", "picked_at", "packed_at", "shipped_at", "delivered_at", "ship_by", "promised_first", "promised_latest", "eta", "next_due_at", "late_from", "person_from"];
const TEXTS = ["email", "customer_id", "customer_name", "step", "payment", "work", "next_awaits", "next_subject", "exception"];
const LISTS = ["location_ids", "carriers", "tracking_numbers"];
const COLUMNS = [
  `"display_id" integer null`, ...TIMES.map((name) => `"${name}" timestamptz null`), ...TEXTS.map((name) => `"${name}" text null`),
  ...LISTS.map((name) => `"${name}" text[] not null default '{}'`), `"parcels" integer not null default 0`, `"parcels_shipped" integer not null default 0`, `"parcels_delivered" integer not null default 0`,
];
const OPEN = "ended = false and deleted_at is null";
/** What an order is listed by: each order of the list is an index of its own, of those under way alone where only they are in question. */
const INDEXES: [name: string, on: string, where: string][] = [
  ["placed_at", `(placed_at desc, id desc)`, "deleted_at is null"],
  ["open_placed_at", `(placed_at desc, id desc)`, OPEN],
  ["step_placed_at", `(step, placed_at desc, id desc)`, "deleted_at is null"],
  ["open_ship_by", `((coalesce(ship_by, 'infinity'::timestamptz)), id)`, OPEN],
  ["open_promised", `((coalesce(promised_latest, 'infinity'::timestamptz)), id)`, OPEN],
  ["open_next_due", `((coalesce(next_due_at, 'infinity'::timestamptz)), id)`, OPEN],
  ["person_from", `(person_from)`, "person_from is not null and deleted_at is null"],
  ["late_from", `(late_from)`, "late_from is not null and deleted_at is null"],
  ["display_id", `(display_id)`, "deleted_at is null"],
  ["email", `(lower(email) text_pattern_ops)`, "deleted_at is null"],
  ["customer_name", `(lower(customer_name) text_pattern_ops)`, "deleted_at is null"],
  ["customer_id", `(customer_id, placed_at desc)`, "deleted_at is null"],
  ["unwritten", `(order_id)`, "placed_at is null and deleted_at is null"],
];

/** Every followed order as it stands, to be listed, searched and counted by; and the views of it that people keep. The catch-up fills the rows that are there. */
export class Migration20261126142000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "doorstep_followed_order" ${COLUMNS.map((column) => `add column if not exists ${column}`).join(", ")};`);
    for (const [name, on, where] of INDEXES) this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_followed_order_${name}" ON "doorstep_followed_order" ${on} WHERE ${where};`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_followed_order_tracking_numbers" ON "doorstep_followed_order" USING gin (tracking_numbers) WHERE deleted_at is null;`);

    this.addSql(`create table if not exists "doorstep_saved_view" ("id" text not null, "page" text not null, "name" text not null, "user_id" text not null, "query" jsonb not null, "shared" boolean not null default false, "is_default" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "doorstep_saved_view_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_saved_view_deleted_at" ON "doorstep_saved_view" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_doorstep_saved_view_page_user_id" ON "doorstep_saved_view" ("page", "user_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_doorstep_saved_view_one_default" ON "doorstep_saved_view" ("page", "user_id") WHERE is_default and deleted_at is null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "doorstep_saved_view" cascade;`);
    for (const [name] of INDEXES) this.addSql(`drop index if exists "IDX_doorstep_followed_order_${name}";`);
    this.addSql(`drop index if exists "IDX_doorstep_followed_order_tracking_numbers";`);
    const names = ["display_id", ...TIMES, ...TEXTS, ...LISTS, "parcels", "parcels_shipped", "parcels_delivered"];
    this.addSql(`alter table if exists "doorstep_followed_order" ${names.map((name) => `drop column if exists "${name}"`).join(", ")};`);
  }
}
