import type { WaitingFault } from "../../../demo/doubles/kit/faults";
import { until } from "../../setup/until";
import type { Batch } from "./batches";
import type { Market } from "./market";
import { isTroubled, type Run, type Troubled } from "./runs";

/** How many faults each run met. */
export type Met = Map<Run, number>;

/** Switches a run's fault on; runs whose requests nobody can tell apart share one. */
function faultsFor(market: Market, runs: readonly Troubled[]): Map<Troubled, WaitingFault> {
  const byRequest = new Map<string, WaitingFault>();
  return new Map(runs.flatMap((run) => {
    if (!run.trouble.fault) return [];
    const request = run.call.request(market, run.purchase);
    const key = JSON.stringify([request, run.trouble.name]);
    const fault = byRequest.get(key) ?? market.doubles.stripe.faults.add({ ...run.trouble.fault, ...request });
    byRequest.set(key, fault);
    return [[run, fault] as const];
  }));
}

const made = (market: Market, runs: readonly Troubled[]): Promise<boolean>[] =>
  runs.map(({ call, purchase }) => call.make(market, market.one, purchase).then(() => true, () => false));

/** Everything of a batch in which no store dies, at once. */
export async function befallCalmly(market: Market, runs: readonly Run[]): Promise<Met> {
  const troubled = runs.filter(isTroubled);
  const faults = faultsFor(market, troubled);
  const races = runs.filter((run): run is Exclude<Run, Troubled> => !isTroubled(run));
  await Promise.all([...made(market, troubled), ...races.map(({ race, purchase }) => race.run(market, purchase).catch(() => undefined))]);
  return new Map<Run, number>([...troubled.map((run) => [run, faults.get(run)?.met ?? 0] as const), ...races.map((race) => [race, 1] as const)]);
}

/** The store dies with calls open, and others just answered; every second time the other store dies with it. */
export async function befallDeath(market: Market, { open, answered, point }: Batch, both: boolean): Promise<Met> {
  const { one, other, doubles } = market;
  const faults = faultsFor(market, open);
  const calls = made(market, open);
  await until("every call to be open", () => Promise.resolve([...faults.values()].every(({ met }) => met > 0)), 14_000).catch(() => undefined);
  // Early enough that others of them are still at it; the other store may do some of the work.
  if (answered.length) await one.orderDeath(point, Math.ceil(answered.length / 4));
  const dying = made(market, answered);
  if (!answered.length || !(await one.hasDied(20_000))) await one.kill();
  if (both) await other.kill();
  // Stripe's webhooks come to the store that is there.
  doubles.stripe.webhookUrl = `${(both ? one : other).url}/hooks/payment/doorstep-stripe_main`;
  const broken = await Promise.all(dying.map(async (done, n) => !(await done) || (await answered[n]!.call.settled?.(market, answered[n]!.purchase)) === false));
  await Promise.all(calls);
  const met = new Map<Run, number>([...open.map((run) => [run, faults.get(run)!.met ? 1 : 0] as const), ...answered.map((run, n) => [run, broken[n] ? 1 : 0] as const)]);
  doubles.stripe.faults.clear();
  await Promise.all([one.rise(), other.rise()]);
  return met;
}
