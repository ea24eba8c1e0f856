import { parseArgs } from "node:util";
import { numbersFrom } from "../integration-tests/faults/seeded";
import { publicHolidays } from "../src/modules/delivery/holidays";
import { plusDays, type Day } from "../src/modules/delivery/rules/day";
import { LEARNED_DAYS } from "../src/modules/delivery/rules/lanes";
import { arrivesAfter, type Way } from "../src/modules/delivery/rules/on-the-way";
import type { Days } from "../src/modules/delivery/rules/transit-of";
import { simulate, type Carrier, type Sent } from "./promises/carriers";
import { Learner } from "./promises/learner";
import { Scores } from "./promises/score";

/** Three carriers that say less, or more, than they do. */
const CARRIERS: Carrier[] = [
  { name: "steady", own: { min: 1, max: 2 }, days: [0.05, 0.62, 0.27, 0.05, 0.01], season: 0.1, storm: 0.01, fridays: 0 },
  { name: "hopeful", own: { min: 1, max: 1 }, days: [0, 0.48, 0.3, 0.14, 0.06, 0.02], season: 0.35, storm: 0.02, fridays: 0.25 },
  { name: "careful", own: { min: 2, max: 6 }, days: [0, 0.12, 0.55, 0.26, 0.05, 0.02], season: 0.15, storm: 0.01, fridays: 0.1 },
];
/** Where from and where to; far ones take longer. */
const LANES = [
  { from: { country_code: "de", region: "hh" }, to: { country_code: "de", region: null }, further: 0 }, { from: { country_code: "de", region: "hh" }, to: { country_code: "fr", region: null }, further: 1 },
  { from: { country_code: "us", region: "nv" }, to: { country_code: "us", region: "ca" }, further: 0 }, { from: { country_code: "us", region: "nv" }, to: { country_code: "us", region: "ny" }, further: 2 },
];
/** What the merchant's table says before anything is known: right for the near lanes, and no better for the far ones. */
const TABLE = { days: { min: 1, max: 3 }, confidence: 0.8, source: "table", carrier_days: [1, 2, 3, 4, 5] } as const;
/** The year that is scored, after a quarter in which only the table is known. */
const [FIRST, BEGIN, END]: [Day, Day, Day] = ["2025-10-01", "2026-01-01", "2026-12-31"];
/** From here on all is busy, and what was learned is of quieter days. */
const RUSH: Day = "2026-11-20";

type Told = { who: string; days: Days; sure: number | null };

/** A year of parcels: their carriers' own dates, the merchant's table, and what was learned by then, beside what happened. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { parcels: { type: "string", default: "40" }, seed: { type: "string", default: "1" } } });
  const next = numbersFrom(Number(values.seed));
  const holidays = await publicHolidays();
  const scores = new Scores();
  for (const carrier of CARRIERS) {
    for (const { from, to, further } of LANES) {
      const way: Way = { carrier_days: TABLE.carrier_days, origin_off: holidays.daysOff(from), destination_off: holidays.daysOff(to) };
      const own = { min: carrier.own.min + further, max: carrier.own.max + further };
      const learner = new Learner(LEARNED_DAYS);
      for (let day = FIRST; day <= END; day = plusDays(day, 1)) {
        // What has arrived by the evening before is known; nothing of what is still on its way.
        learner.knowUntil(day);
        const learned = learner.window(TABLE, day);
        const told: Told[] = [
          { who: "the carrier's own days", days: own, sure: null }, { who: "the merchant's table", days: TABLE.days, sure: TABLE.confidence }, { who: "what was learned", days: learned.days, sure: learned.confidence },
        ];
        for (const parcel of simulate(carrier, further, day, way, Number(values.parcels), next)) {
          learner.add(day, parcel);
          if (day >= BEGIN) for (const one of told) score(scores, carrier.name, day, parcel, one, way);
        }
      }
    }
  }
  console.log(`\nA year of parcels, seed ${values.seed}\n\n${scores.table}\n\nHow much held of what was told as so sure:\n\n${scores.calibration}`);
}

function score(scores: Scores, carrier: string, left: Day, { delivered }: Sent, { who, days, sure }: Told, way: Way): void {
  const window = { earliest: arrivesAfter(left, days.min, way)!, latest: arrivesAfter(left, days.max, way)! };
  for (const parcels of [carrier, "all", ...(left >= RUSH ? [`all from ${RUSH} on`] : [])]) scores.add(parcels, who, delivered, window, sure);
}

run().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
