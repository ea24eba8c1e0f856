import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ORDER_JOURNEY } from "..";
import { useClock } from "../../../shared/clock";
import type { Fact } from "../../../shared/facts";
import { closeSender } from "../../../shared/work/enqueue";
import Deadline from "../models/deadline";
import FollowedOrder from "../models/followed-order";
import Installation from "../models/installation";
import JourneyEntry from "../models/journey-entry";
import type OrderJourneyService from "../service";

jest.setTimeout(60_000);

const at = new Date("2026-03-02T12:00:00Z");
const placed: Fact = { key: "placed:order_1", kind: "order_placed", at };
const settled: Fact = { key: "settled:order_1", kind: "stock_settled", at: new Date(at.getTime() + 1000) };

moduleIntegrationTestRunner<OrderJourneyService>({
  moduleName: ORDER_JOURNEY,
  resolve: `${__dirname}/..`,
  moduleModels: [JourneyEntry, Deadline, FollowedOrder, Installation],
  testSuite: ({ service, MikroOrmWrapper }) => {
    const jobs = async (): Promise<{ work: string }[]> => {
      const knex = (MikroOrmWrapper.getManager() as unknown as { getKnex(): Knex }).getKnex();
      const { rows } = (await knex.raw("select data->>'work' as work, data->>'key' as key from doorstep_jobs.job where name = 'doorstep'")) as { rows: { work: string }[] };
      return rows;
    };

    afterEach(closeSender);

    describe("the order journey", () => {
      it("keeps a fact once, however often it is told", async () => {
        expect(await service.tell("order_1", [placed])).toEqual([placed]);
        expect(await service.tell("order_1", [placed, settled])).toEqual([settled]);
        expect((await service.factsOf("order_1")).map((fact) => fact.key)).toEqual([placed.key, settled.key]);
      });

      it("keeps a fact once when ten tell it at the same time", async () => {
        const fresh = await Promise.all(Array.from({ length: 10 }, () => service.tell("order_2", [placed])));
        expect(fresh.flat()).toHaveLength(1);
        expect(await service.factsOf("order_2")).toHaveLength(1);
      });

      it("opens a deadline with the fact that starts a wait, and enqueues its job in the same transaction", async () => {
        await service.tell("order_3", [placed]);
        const [deadline] = await service.listDeadlines({ order_id: "order_3" });
        expect(deadline).toMatchObject({ awaits: "stock_settled", state: "open" });
        expect(await jobs()).toContainEqual({ work: "deadline", key: deadline!.id });
      });

      it("meets the deadline with the fact that ends the wait", async () => {
        await service.tell("order_4", [placed]);
        await service.tell("order_4", [settled]);
        expect(await service.listDeadlines({ order_id: "order_4" })).toMatchObject([{ state: "met" }]);
      });

      it("misses a deadline when its time has come, and not before", async () => {
        await service.tell("order_5", [placed]);
        const [deadline] = await service.listDeadlines({ order_id: "order_5" });
        const restore = useClock({ now: () => new Date(at.getTime() + 60_000) });
        await service.missIfDue(deadline!.id);
        expect(await service.retrieveDeadline(deadline!.id)).toMatchObject({ state: "open" });
        restore();
        await service.missIfDue(deadline!.id);
        expect(await service.retrieveDeadline(deadline!.id)).toMatchObject({ state: "missed" });
      });
    });
  },
});
