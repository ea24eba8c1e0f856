import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const ID = `coalesce(nullif("inventory_item_id", ''), "line_item_id")`;

/** Every piece of open work can be scanned: parts of a bundle that had their variant's SKU, and what had no code, get codes as `rules/own-code` derives them. */
export class Migration20261128004500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`update "doorstep_pick_line" l set "sku" = null where l."barcode" is null and l."deleted_at" is null and exists (
      select 1 from "doorstep_pick_line" o where o."line_item_id" = l."line_item_id" and o."inventory_item_id" <> l."inventory_item_id" and o."sku" = l."sku" and o."barcode" is null and o."deleted_at" is null);`);
    this.addSql(`update "doorstep_pick_line" set "barcode" = case when ${ID} ~* '_[0-7][0-9A-HJKMNP-TV-Z]{25}$' then right(${ID}, 8) else ${ID} end where "sku" is null and "barcode" is null and "deleted_at" is null;`);
  }

  override async down(): Promise<void> {
    // They stay: without them the pieces could not be scanned.
  }
}
