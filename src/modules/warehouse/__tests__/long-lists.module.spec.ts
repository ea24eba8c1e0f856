import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { WAREHOUSE } from "..";
import { MOST_COUNTED } from "../../../shared/room-service";
import type WarehouseService from "../service";

jest.setTimeout(60_000);

moduleIntegrationTestRunner<WarehouseService>({
  moduleName: WAREHOUSE,
  resolve: join(__dirname, ".."),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const scans = async (count: number): Promise<void> => {
      const { rows } = await (MikroOrmWrapper.getManager() as unknown as { getKnex(): Knex }).getKnex().raw<{ rows: unknown[] }>(
        `insert into doorstep_scan (id, scan_id, work_order_id, barcode, quantity, outcome, scanned_by, scanned_at)
         select 's' || lpad(n::text, 6, '0'), n, 'w', '4', 1, case when n % 5 = 0 then 'wrong_item' else 'accepted' end, 'anna', now() - n * interval '1 second' from generate_series(1, ?::int) n returning id`, [count]
      );
      expect(rows).toHaveLength(count);
    };
    const page = async (skip: number, filters: object = {}): Promise<[number, number]> => {
      const [rows, count] = await service.listAndCountScans(filters as never, { select: ["id"], skip, take: 20, order: { scanned_at: "DESC" } as never });
      return [rows.length, count];
    };

    it("of so many and no more are counted to the last", async () => {
      await scans(MOST_COUNTED);
      expect(await page(0)).toEqual([20, MOST_COUNTED]);
      expect(await page(MOST_COUNTED - 10)).toEqual([10, MOST_COUNTED]);
      expect(await page(0, { outcome: "wrong_item" })).toEqual([20, MOST_COUNTED / 5]);
    });

    it("that are longer tell so many, and always that there is more, until there is no more", async () => {
      await scans(MOST_COUNTED + 45);
      expect(await page(0)).toEqual([20, MOST_COUNTED]);
      let [skip, seen] = [MOST_COUNTED - 20, MOST_COUNTED - 20];
      for (let count = Infinity; skip < count; skip += 20) {
        const [rows, told] = await page(skip);
        [seen, count] = [seen + rows, told];
      }
      expect(seen).toBe(MOST_COUNTED + 45);
    });
  },
});
