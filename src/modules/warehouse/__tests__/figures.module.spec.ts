import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { WAREHOUSE } from "..";
import type WarehouseService from "../service";

jest.setTimeout(60_000);

const at = (minute: number, day = 5): Date => new Date(Date.UTC(2026, 0, day, 12, minute));

moduleIntegrationTestRunner<WarehouseService>({
  moduleName: WAREHOUSE,
  resolve: join(__dirname, ".."),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const knexOf = () => (MikroOrmWrapper.getManager() as unknown as { getKnex(): Knex }).getKnex();
    let made = 0;
    const work = async (more: Record<string, unknown>): Promise<string> => {
      const id = `w${(made += 1)}`;
      await knexOf()("doorstep_work_order").insert({ id, order_id: `o-${id}`, display_id: made, location_id: "L1", state: "ready", ship_by: at(0, 6), ...more });
      return id;
    };
    const scan = (work_order_id: string, minute: number, more: Record<string, unknown> = {}) =>
      knexOf()("doorstep_scan").insert({ id: `s${(made += 1)}`, scan_id: `s${made}`, work_order_id, location_id: "L1", barcode: "4", quantity: 1, outcome: "accepted", scanned_by: "anna", scanned_at: at(minute), ...more });
    const figures = (location_id: string | null = null) =>
      service.figures({ location_id, from: at(0, 5), to: at(0, 6) }, { now: at(0, 6), today: at(0, 7), tomorrow: at(0, 8) });

    it("tell who picked how much in which time, without the pauses, and what was refused", async () => {
      const id = await work({});
      for (const minute of [0, 1, 2, 3, 40, 41]) await scan(id, minute, { quantity: 2, pick_line_id: minute < 3 ? "the first" : "the second" });
      await scan(id, 42, { outcome: "wrong_item" });
      await scan(id, 5, { scanned_by: "tom", step: "pack" });
      await scan(id, 5, { scanned_at: at(5, 1), scanned_by: "tom" });
      const { people, scans, refused, error_rate } = await figures();
      expect(people).toEqual([
        { by: "anna", lines: 2, pieces: 12, packages: 0, scans: 7, refused: 1, minutes: 5, lines_per_hour: 24 },
        { by: "tom", lines: 0, pieces: 0, packages: 0, scans: 1, refused: 0, minutes: 0, lines_per_hour: null },
      ]);
      expect([scans, refused, error_rate]).toEqual([8, 1, 1 / 8]);
      expect([(await figures("L1")).scans, (await figures("L2")).scans]).toEqual([8, 0]);
    });

    it("tell of what is collected whether it was ready in time, whenever its shopper comes", async () => {
      await work({ state: "shipped", collect: true, packed_at: at(1, 4), shipped_at: at(3), ship_by: at(2) });
      await work({ state: "shipped", collect: true, packed_at: at(3), shipped_at: at(4), ship_by: at(2) });
      await work({ state: "packed", collect: true, packed_at: at(1), ship_by: at(2) });
      await work({ state: "ready", collect: true, ship_by: at(2) });
      await work({ state: "packed", packed_at: at(1), ship_by: at(2) });
      const { shipped, shipped_on_time, open } = await figures();
      expect([shipped, shipped_on_time]).toEqual([2, 1]);
      expect(open).toEqual(expect.arrayContaining([{ state: "ready", late: 1, today: 0, tomorrow: 0, later: 0 }, { state: "packed", late: 1, today: 1, tomorrow: 0, later: 0 }]));
    });

    it("tell what left in time, what is open by age, and what it waits for, of one location or of all", async () => {
      await work({ state: "shipped", shipped_at: at(1), ship_by: at(2) });
      await work({ state: "shipped", shipped_at: at(3), ship_by: at(2) });
      await work({ state: "shipped", shipped_at: at(1, 4), ship_by: at(2) });
      for (const ship_by of [at(0, 5), at(30, 6), at(30, 7), at(30, 9)]) await work({ ship_by });
      await work({ state: "waiting", waiting_code: "address", location_id: "L2" });
      const all = await figures();
      expect([all.shipped, all.shipped_on_time, all.on_time]).toEqual([2, 1, 0.5]);
      expect(all.open).toEqual(expect.arrayContaining([{ state: "ready", late: 1, today: 1, tomorrow: 1, later: 1 }]));
      expect(all.waiting).toEqual([{ code: "address", count: 1 }]);
      expect(await figures("L2")).toMatchObject({ shipped: 0, on_time: null, open: [{ state: "waiting" }] });
    });
  },
});
