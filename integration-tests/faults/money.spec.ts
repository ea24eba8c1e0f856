import { throng } from "../setup/throng";
import { batchesOf, type Batch } from "./money/batches";
import { befallCalmly, befallDeath } from "./money/befall";
import { faultsIn, forgotten } from "./money/books";
import { openMarket, type Market } from "./money/market";
import { missingPayouts } from "./money/payouts";
import { compareAll, quiet, tellAgain } from "./money/quiet";
import { drawRuns, isTroubled, type Run } from "./money/runs";
import { storyOf } from "./money/story";
import { tableOf, type Result } from "./money/tally";

/** A run repeats with the same seed. Every scenario, five times: `DOORSTEP_MONEY_RUNS=600 npm run test:faults -- money`; some: `DOORSTEP_MONEY_SCENARIO=refund`. */
const SEED = Number(process.env.DOORSTEP_FAULT_SEED ?? 7);
const RUNS = Number(process.env.DOORSTEP_MONEY_RUNS ?? 30);
const AT_ONCE = 6;
jest.setTimeout(600_000 + RUNS * 10_000);

let market: Market;
let told = 0;
beforeAll(async () => {
  market = await openMarket(RUNS);
});
afterAll(() => market?.close());

/** One after the other: calm beginnings, what befalls, what people do then, and what all books say in the end. */
async function goThrough(batch: Batch, n: number): Promise<Result[]> {
  const began = new Date();
  const runs = [...batch.calm, ...batch.open, ...batch.answered];
  const problems = new Map<Run, string[]>(runs.map((run) => [run, []]));
  const noting = (what: string, act: (run: Run) => Promise<unknown>) =>
    throng(runs, AT_ONCE, (run) => act(run).catch((error: unknown) => problems.get(run)!.push(`${what}: ${String(error)}`)));
  await noting("never began", ({ purchase, ...run }) => ("race" in run ? run.race : run.call).before(market, purchase));
  // Nothing can befall what never began; it has failed already.
  const begun = <T extends Run>(some: T[]): T[] => some.filter((run) => !problems.get(run)!.length);
  const met = batch.calm.length
    ? await befallCalmly(market, begun(batch.calm))
    : await befallDeath(market, { ...batch, open: begun(batch.open), answered: begun(batch.answered) }, n % 2 === 0);
  await noting("never done", async (run) => isTroubled(run) && run.call.insist(market, run.purchase));
  market.doubles.stripe.faults.clear();
  await quiet(market);
  told = tellAgain(market, told);
  await compareAll(market, began);
  await noting("not looked at", async (run) => problems.get(run)!.push(...(await wrongIn(run))));
  return throng(runs, AT_ONCE, async (run): Promise<Result> => {
    const wrong = problems.get(run)!;
    if (wrong.length) wrong.push(`its story:${await storyOf(market, run.purchase)}`);
    return { scenario: run.scenario, faults: met.get(run) ?? 0, byHand: run.purchase.byHand, problems: wrong };
  });
}

const wrongIn = async ({ purchase, ends }: Run): Promise<string[]> =>
  [...(await faultsIn(market, purchase, ends())), ...forgotten(market, purchase)].map((problem) => `${problem} (${purchase.intent})`);

it(`${RUNS} purchases, each with something that befalls its payment (seed ${SEED}): Stripe, core and Doorstep agree to the cent, nothing is taken twice, nothing lost`, async () => {
  const results: Result[] = [];
  const runs = drawRuns(market, RUNS, SEED);
  for (const [n, batch] of batchesOf(runs, SEED).entries()) {
    const began = Date.now();
    const came = await goThrough(batch, n);
    results.push(...came);
    const wrong = came.flatMap(({ scenario, problems }) => problems.map((problem) => `\n  ${scenario}: ${problem}`));
    console.log(`${results.length} of ${RUNS} runs, ${Math.round((Date.now() - began) / 1000)} s for the last ${came.length}${wrong.join("")}`);
  }
  console.log(`${RUNS} runs, seed ${SEED}\n${tableOf(results)}`);
  expect(results.filter(({ problems }) => problems.length)).toEqual([]);
  // What befell the others later has changed nothing of it.
  await compareAll(market, new Date(0));
  expect((await throng(runs, AT_ONCE, wrongIn)).flat()).toEqual([]);
  expect(await missingPayouts(market)).toEqual([]);
  expect(await market.rows("select data from doorstep_jobs.job where name = 'doorstep_dead'")).toEqual([]);
});
