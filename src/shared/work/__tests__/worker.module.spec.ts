import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { ORDER_JOURNEY } from "../../../modules/order-journey";
import { until } from "../../../../integration-tests/setup/until";
import { closeSender, wakeAll } from "../enqueue";
import { Worker, type WorkHandler } from "../worker";

jest.setTimeout(60_000);

const silent = { error: () => undefined } as unknown as Logger;

moduleIntegrationTestRunner({
  moduleName: ORDER_JOURNEY,
  resolve: join(__dirname, "../../../modules/order-journey"),
  testSuite: ({ MikroOrmWrapper }) => {
    const knexOf = () => (MikroOrmWrapper.getManager() as unknown as { getKnex(): Knex }).getKnex();
    const workers: Worker[] = [];
    const start = async (handlers: Map<string, WorkHandler>): Promise<void> => {
      const worker = new Worker({} as MedusaContainer, handlers, silent, knexOf());
      workers.push(worker);
      await worker.start();
    };
    const stateOf = async (work: string): Promise<string | undefined> => {
      const { rows } = (await knexOf().raw("select state from doorstep_jobs.job where data->>'work' = ?", [work])) as { rows: { state: string }[] };
      return rows[0]?.state;
    };
    afterEach(async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.stop()));
      await closeSender();
    });

    it("what failed is tried again, though the batch that it failed in ends while another instance tries it", async () => {
      let slowIsOver = () => undefined as void;
      const slow = new Promise<void>((over) => { slowIsOver = over; });
      let tries = 0;
      const flaky: WorkHandler = async () => {
        tries += 1;
        if (tries === 2) {
          slowIsOver();
          await until("the batch to end", async () => (await stateOf("slow")) === "completed");
        }
        if (tries < 3) throw new Error(`try ${tries}`);
      };
      const handlers = new Map<string, WorkHandler>([["slow", () => slow], ["flaky", flaky]]);
      await wakeAll(knexOf(), [{ work: "slow", key: "1" }, { work: "flaky", key: "1" }]);
      await start(handlers);
      await until("the first try", () => Promise.resolve(tries === 1));
      await start(handlers);
      await until("the third try", async () => tries === 3 && (await stateOf("flaky")) === "completed");
    });
  },
});
