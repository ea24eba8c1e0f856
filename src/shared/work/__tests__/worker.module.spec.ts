import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { ORDER_JOURNEY } from "../../../modules/order-journey";
import { until } from "../../../../integration-tests/setup/until";
import { closeSender, wakeAll } from "../enqueue";
import { Worker, type WorkHandler } from "../worker";

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
      await until("the first try", () => Promise.resolve(tries >= 1));
      await start(handlers);
      await until("the third try", async () => tries === 3 && (await stateOf("flaky")) === "completed");
    });

    it("a slow one keeps no other waiting", async () => {
      let end = () => undefined as void;
      const slow = new Promise<void>((over) => { end = over; });
      const done: string[] = [];
      await start(new Map<string, WorkHandler>([["patient", () => slow], ["quick", (_, key) => Promise.resolve(void done.push(key))]]));
      await wakeAll(knexOf(), [{ work: "patient", key: "1" }, { work: "quick", key: "1" }]);
      await until("the first", () => Promise.resolve(done.length === 1));
      await wakeAll(knexOf(), [{ work: "quick", key: "2" }]);
      await until("the second", async () => done.length === 2 && (await stateOf("patient")) === "active");
      end();
    });

    it("an outside service that does not answer keeps only its own work waiting", async () => {
      let end = () => undefined as void;
      const silence = new Promise<void>((over) => { end = over; });
      let asked = 0;
      const done: string[] = [];
      const mail: WorkHandler = () => {
        asked += 1;
        return silence;
      };
      await start(new Map<string, WorkHandler>([["send-message", mail], ["follow-order", (_, key) => Promise.resolve(void done.push(key))]]));
      await wakeAll(knexOf(), Array.from({ length: 100 }, (_, n) => ({ work: "send-message", key: `mail_${n}` })));
      await until("all places to be taken", () => Promise.resolve(asked === 40));
      await wakeAll(knexOf(), [{ work: "follow-order", key: "order_1" }]);
      await until("the order to be followed", async () => done.length === 1 && (await stateOf("follow-order")) === "completed");
      expect(asked).toBe(40);
      end();
    });

    it("of what waits for nobody outside no more is in hand than can be worked on in time; the rest waits where others can take it", async () => {
      let end = () => undefined as void;
      const slow = new Promise<void>((over) => { end = over; });
      let begun = 0;
      await start(new Map<string, WorkHandler>([["follow-order", () => { begun += 1; return slow; }], ["send-message", () => Promise.resolve()]]));
      await wakeAll(knexOf(), Array.from({ length: 30 }, (_, n) => ({ work: "follow-order", key: `order_${n}` })));
      await until("all places to be taken", () => Promise.resolve(begun === 10));
      await wakeAll(knexOf(), [{ work: "send-message", key: "mail" }]);
      await until("a mail to go meanwhile", async () => (await stateOf("send-message")) === "completed");
      expect(begun).toBe(10);
      end();
      await until("the rest", () => Promise.resolve(begun === 30));
    });

    it("what is about the same thing runs one after the other, and what waits meanwhile is one", async () => {
      const ends: (() => void)[] = [];
      let running = 0;
      let most = 0;
      const handler: WorkHandler = async () => {
        most = Math.max(most, (running += 1));
        await new Promise<void>((over) => ends.push(over));
        running -= 1;
      };
      const open = async () => Number(((await knexOf().raw("select count(*) as n from doorstep_jobs.job where data->>'work' = 'same' and state <> 'completed'")) as { rows: [{ n: string }] }).rows[0].n);
      const taken = async () => Number(((await knexOf().raw("select count(*) as n from doorstep_jobs.job where data->>'work' = 'same' and state = 'active'")) as { rows: [{ n: string }] }).rows[0].n);
      await start(new Map([["same", handler]]));
      await wakeAll(knexOf(), [{ work: "same", key: "1" }]);
      await until("the first turn", () => Promise.resolve(ends.length === 1));
      await wakeAll(knexOf(), Array.from({ length: 5 }, () => ({ work: "same", key: "1" })));
      await until("all to be taken", async () => (await taken()) === 6);
      ends[0]!();
      await until("the second turn", () => Promise.resolve(ends.length === 2));
      ends[1]!();
      await until("all to be done", async () => (await open()) === 0);
      expect([ends.length, most]).toEqual([2, 1]);
    });
  },
});
