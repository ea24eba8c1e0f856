import { ModulesSdkUtils } from "@medusajs/framework/utils";
import { runAlone } from "../alone";

const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env;
/** As many connections as a small store has. */
const knex = ModulesSdkUtils.createPgConnection({ clientUrl: `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/postgres`, pool: { max: 5 } as never });
afterAll(() => knex.destroy());

it("runs what is about one thing once at a time, and tells who comes second", async () => {
  let done!: () => void;
  let first!: Promise<boolean>;
  await new Promise<void>((begun) => {
    first = runAlone(knex, "one", () => new Promise<void>((resolve) => { done = resolve; begun(); }));
  });
  expect(await runAlone(knex, "one", () => Promise.resolve())).toBe(false);
  done();
  expect(await first).toBe(true);
  expect(await runAlone(knex, "one", () => Promise.resolve())).toBe(true);
});

it("leaves the work of forty the connections that it needs", async () => {
  let asked = 0;
  const work = async () => {
    await knex.raw("select pg_sleep(0.01)");
    asked += 1;
  };
  const all = await Promise.all(Array.from({ length: 40 }, (_, n) => runAlone(knex, `thing ${n}`, work)));
  expect([all.filter(Boolean).length, asked]).toEqual([40, 40]);
});
