import type { Doubles } from "../doubles/start";
import type { Service } from "../services";
import { HttpError, type Call, type Json } from "./shop-client";

/** All that a walk acts in: the store as shopper and as staff, and the outside services. */
export type World = {
  url: string;
  shop: Call;
  staff: Call;
  doubles: Doubles;
  /** The services that the store uses in truth, whose books this walk cannot read. */
  real: ReadonlySet<Service>;
  /** Says one line of progress. */
  say: (line: string) => void;
  /** The promises that were looked at. */
  promises: PromiseKept[];
};
export type PromiseKept = { what: string; kept: boolean; found?: unknown };

/** Looks at a promise and keeps the finding. */
export function promise(world: World, what: string, kept: boolean, found?: unknown): void {
  world.promises.push({ what, kept, found });
  if (!kept) world.say(`   ✗ ${what}: found ${JSON.stringify(found)}`);
}

/** A mail that broke off half-way is asked after for a minute and a half before it is sent again. */
const PATIENCE_MS = 180_000;

/** What `fetch` throws when nobody answers; by its name, since a test runner has a `TypeError` of its own. */
const isNoAnswer = (error: unknown): boolean => (error as Error).name === "TypeError" && (error as Error).cause !== undefined;

/** A store that is gone or just coming back, or asks for a moment's patience; anything else is an answer, or a fault of the walk itself. */
const isAway = (error: unknown): boolean =>
  error instanceof HttpError ? error.status === 502 || error.status === 503 || error.body.code === "busy" : isNoAnswer(error);

/**
 * Does a step of the walk; if the store goes away in the middle, waits for it and does the step again.
 * So every step looks first at what is there already.
 */
export async function persist<T>(step: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (!isAway(error) || Date.now() > end) throw error;
      await new Promise((next) => setTimeout(next, 500));
    }
  }
}

/** Waits for what the store does in the background. @throws Error that names it when it does not come about */
export async function eventually<T>(what: string, probe: () => Promise<T | undefined | null | false>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await persist(probe);
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain for: ${what}`);
    await new Promise((next) => setTimeout(next, 250));
  }
}

/** The entries of an order's journey. */
export async function journeyOf(world: World, orderId: string): Promise<Json & { entries: Json[] }> {
  const { journey } = await persist(() => world.staff("GET", `/admin/doorstep/orders/${orderId}/journey`));
  return journey as Json & { entries: Json[] };
}

/** Waits until the journey tells a fact of this kind. */
export async function told(world: World, orderId: string, kind: string, matches: (entry: Json) => boolean = () => true): Promise<Json> {
  return eventually(`${kind} in the journey of ${orderId}`, async () =>
    (await journeyOf(world, orderId)).entries.find((entry) => entry.kind === kind && matches(entry))
  );
}
