import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ORDER_JOURNEY } from "..";
import { useClock } from "../../../shared/clock";
import type { Fact } from "../../../shared/facts";
import { closeSender, prepareSender } from "../../../shared/work/enqueue";
import Deadline from "../models/deadline";
import FollowedOrder from "../models/followed-order";
import Installation from "../models/installation";
import JourneyEntry from "../models/journey-entry";
import SavedView from "../models/saved-view";
import type OrderJourneyService from "../service";

jest.setTimeout(60_000);

const at = new Date("2026-03-02T12:00:00Z");
const placed: Fact = { key: "placed:order_1", kind: "order_placed", at };
const settled: Fact = { key: "settled:order_1", kind: "stock_settled", at: new Date(at.getTime() + 1000) };

moduleIntegrationTestRunner<OrderJourneyService>({
  moduleName: ORDER_JOURNEY,
  resolve: `${__dirname}/..`,
  moduleModels: [JourneyEntry, Deadline, FollowedOrder, Installation, SavedView],
  testSuite: ({ service, MikroOrmWrapper }) => {
    const knexOf = () => (MikroOrmWrapper.getManager() as unknown as { getKnex(): Knex }).getKnex();
    const jobs = async (): Promise<{ work: string; key: string }[]> => {
      const { rows } = (await knexOf().raw("select data->>'work' as work, data->>'key' as key from doorstep_jobs.job where name <> 'doorstep_dead'")) as { rows: { work: string; key: string }[] };
      return rows;
    };

    // As the application does when it starts.
    beforeEach(() => prepareSender(knexOf()));
    afterEach(closeSender);

    describe("the order journey", () => {
      it("keeps a fact once, however often it is told", async () => {
        expect(await service.tell("order_1", [placed])).toEqual([placed]);
        expect(await service.tell("order_1", [settled, placed])).toEqual([placed, settled]);
        expect(await service.tell("order_1", [placed])).toEqual([placed, settled]);
        expect(await service.factsOf("order_1")).toEqual([placed, settled]);
      });

      it("keeps a fact once when ten tell it at the same time", async () => {
        const told = await Promise.all(Array.from({ length: 10 }, (_, n) => service.tell("order_2", n % 2 ? [placed, settled] : [settled, placed])));
        expect(told).toEqual(Array.from({ length: 10 }, () => [placed, settled]));
      });

      it("opens a deadline with the fact that starts a wait, and enqueues its job in the same transaction", async () => {
        await service.tell("order_3", [placed]);
        const [deadline] = await service.listDeadlines({ order_id: "order_3", awaits: "stock_settled" });
        expect(deadline).toMatchObject({ awaits: "stock_settled", state: "open" });
        expect(await jobs()).toContainEqual({ work: "deadline", key: deadline!.id });
      });

      it("meets the deadline with the fact that ends the wait", async () => {
        await service.tell("order_4", [placed]);
        await service.tell("order_4", [settled]);
        expect(await service.listDeadlines({ order_id: "order_4", awaits: "stock_settled" })).toMatchObject([{ state: "met" }]);
      });

      it("a new date moves the deadline, reopens a missed one, and has its own job", async () => {
        const due = (iso: string) => new Date(iso);
        const of = async () => (await service.listDeadlines({ order_id: "order_7", awaits: "delivery" }))[0]!;
        const shipped: Fact = { key: "shipped:p", kind: "shipped", at, subject: "p", data: { promised_latest: "2026-03-05T18:00:00.000Z" } };
        await service.tell("order_7", [shipped]);
        expect(await of()).toMatchObject({ state: "open", due_at: due("2026-03-05T18:00:00Z") });
        const { id } = await of();
        const restore = useClock({ now: () => due("2026-03-05T19:00:00Z") });
        await service.missIfDue(id);
        restore();
        expect(await of()).toMatchObject({ state: "missed" });
        const eta = "2026-03-07T18:00:00.000Z";
        await Promise.all([
          service.tell("order_7", [{ key: "delayed:p", kind: "delivery_delayed", at: due("2026-03-05T19:00:00Z"), subject: "p", data: { eta } }]),
          service.tell("order_7", [{ key: "transit:p", kind: "in_transit", at: due("2026-03-05T18:30:00Z"), subject: "p" }]),
        ]);
        expect(await of()).toMatchObject({ state: "open", due_at: due(eta) });
        expect((await jobs()).filter((job) => job.key === id)).toHaveLength(2);
      });

      it("misses a deadline when its time has come, and not before", async () => {
        await service.tell("order_5", [placed]);
        const [deadline] = await service.listDeadlines({ order_id: "order_5", awaits: "stock_settled" });
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
