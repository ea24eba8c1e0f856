import { numbersFrom } from "../seeded";
import { CALLS } from "./calls";
import type { Market } from "./market";
import type { Outcome, ProviderCall } from "./provider-call";
import { newPurchase, type Purchase } from "./purchase";
import { RACES, type Race } from "./races";
import { TROUBLES, type Trouble } from "./troubles";
import { WALLETS, type Wallet } from "./wallets";

/** One purchase that one thing befalls. */
export type Run = { scenario: string; purchase: Purchase; ends: () => Outcome[] } & ({ call: ProviderCall; trouble: Trouble } | { race: Race });
type Troubled = Extract<Run, { call: ProviderCall }>;
type Raced = Extract<Run, { race: Race }>;
export const isTroubled = (run: Run): run is Troubled => "call" in run;
export type { Raced, Troubled };

type Scenario = { scenario: string; fits?: (wallet: Wallet) => boolean } & ({ call: ProviderCall; trouble: Trouble } | { race: Race });

/** Every call with every trouble that it can have, and every race; of all, those that have this in their name. */
const WANTED = process.env.DOORSTEP_MONEY_SCENARIO ?? "";
const SCENARIOS: readonly Scenario[] = [
  ...CALLS.flatMap((call) =>
    TROUBLES.filter(({ killed }) => killed !== "answered" || call.answered.length > 0)
      .map((trouble): Scenario => ({ scenario: `${call.name}: ${trouble.name}`, fits: call.fits, call, trouble }))),
  ...RACES.map((race): Scenario => ({ scenario: race.name, fits: race.fits, race })),
].filter(({ scenario }) => scenario.includes(WANTED));

/** So many runs, the scenarios in turn, in an order by the seed; each wallet's turn comes too. */
export function drawRuns(market: Market, count: number, seed: number): Run[] {
  const next = numbersFrom(seed);
  const shuffled = SCENARIOS.map((scenario) => ({ scenario, at: next() })).sort((a, b) => a.at - b.at).map(({ scenario }) => scenario);
  return Array.from({ length: count }, (_, n): Run => {
    const { fits = () => true, ...scenario } = shuffled[n % shuffled.length]!;
    const wallets = WALLETS.filter(fits);
    const purchase = newPurchase(market, wallets[Math.floor(next() * wallets.length)]!);
    return { ...scenario, purchase, ends: () => ("race" in scenario ? scenario.race.ends(purchase) : [scenario.call.ends(purchase)]) };
  });
}
