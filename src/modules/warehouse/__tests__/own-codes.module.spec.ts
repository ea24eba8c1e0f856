import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { WAREHOUSE } from "..";
import { Migration20261128004500 } from "../migrations/Migration20261128004500";
import type WarehouseService from "../service";

jest.setTimeout(60_000);

const [ITEM, OTHER, LINE] = ["iitem_01KB0A8PYW7E1S4M9ZQ2X7K3F9", "iitem_01KB0A8PYW7E1S4M9ZQ2X7K3FA", "ordli_01KB0A8PYW7E1S4M9ZQ2VVVVVV"];

moduleIntegrationTestRunner<WarehouseService>({
  moduleName: WAREHOUSE,
  resolve: join(__dirname, ".."),
  testSuite: ({ MikroOrmWrapper }) => {
    it("work that was there before them gets codes: parts of a bundle each its own, what had none by its item or its line; others keep theirs", async () => {
      const manager = MikroOrmWrapper.getManager() as unknown as { getKnex(): Knex; getDriver(): never; config: never };
      const knex = manager.getKnex();
      await knex("doorstep_work_order").insert({ id: "w", order_id: "o", display_id: 1, location_id: "L1", state: "ready", ship_by: new Date() });
      const lines = [["kit", ITEM, "KIT", null], ["kit", OTHER, "KIT", null], ["a", ITEM, null, null], [LINE, "", null, null], ["b", OTHER, "B", null], ["c", OTHER, null, "40"]];
      for (const [n, [line_item_id, inventory_item_id, sku, barcode]] of lines.entries()) {
        await knex("doorstep_pick_line").insert({ id: `l${n}`, work_order_id: "w", line_item_id, inventory_item_id, sku, barcode, title: "T", quantity: 1 });
      }
      const migration = new Migration20261128004500(manager.getDriver(), manager.config);
      await migration.up();
      for (const query of migration.getQueries()) await knex.raw(query as string);
      const rows = await knex("doorstep_pick_line").orderBy("id").select("sku", "barcode");
      expect(rows.map(({ sku, barcode }) => [sku, barcode])).toEqual([[null, "Q2X7K3F9"], [null, "Q2X7K3FA"], [null, "Q2X7K3F9"], [null, "Q2VVVVVV"], ["B", null], [null, "40"]]);
    });
  },
});
