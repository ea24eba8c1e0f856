import { freePort } from "../../demo/postgres/embedded";
import type { Environment, StoreProcess } from "../../demo/store/process";
import { startTestStore } from "../setup/store";
import { KILL_POINTS } from "./killable";

/** A store that is started again at its address whenever it dies, and that dies at one point after another. */
export type Phoenix = {
  url: string;
  /** The points at which it has died, in their order. */
  deaths: string[];
  /** The points that are still to come. */
  left: string[];
  /** What it printed last. */
  tail(): string;
  /** Goes on to the next point, when the one it is armed with does not come. */
  skip(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts it, armed with the first of `points`, `name` or `name#` with at which passing of it; each next life has the next point. */
export async function startPhoenix(databaseUrl: string, env: Environment, points: readonly string[]): Promise<Phoenix> {
  const port = await freePort();
  const left = [...points];
  const deaths: string[] = [];
  let store: StoreProcess | undefined;
  let life: Promise<void>;
  let over = false;
  let skipping = false;

  const rise = async (): Promise<void> => {
    const [point] = left;
    const [name, passing] = point?.split("#") ?? [];
    const armed = { ...env, ...(point && { DOORSTEP_KILL_AT: name, DOORSTEP_KILL_HIT: passing }) };
    const risen = await startTestStore(databaseUrl, armed, KILL_POINTS, port).catch((error: unknown) => error as Error);
    // It may die as early as while it starts.
    if (risen instanceof Error) {
      if (!point || over) throw risen;
      die();
      return rise();
    }
    store = risen;
    risen.child.once("exit", () => {
      if (over || skipping) return;
      die();
      life = rise();
    });
  };
  const die = () => deaths.push(left.shift() ?? "by itself");

  life = rise();
  await life;
  return {
    url: `http://127.0.0.1:${port}`, deaths, left,
    tail: () => store?.tail() ?? "",
    async skip() {
      left.shift();
      skipping = true;
      await store?.stop();
      skipping = false;
      await (life = rise());
    },
    async stop() {
      over = true;
      await life;
      await store?.stop();
    },
  };
}
