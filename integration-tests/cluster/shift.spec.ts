import { freshDatabase } from "../setup/store";
import { tableOf } from "../shift/report";
import { runShift } from "../shift/run-shift";

/** A shift repeats its decisions with the same seed, not its races. Hundreds of orders: `npm run shift`. */
const SEED = Number(process.env.DOORSTEP_FAULT_SEED ?? 7);
const ORDERS = Number(process.env.DOORSTEP_SHIFT_ORDERS ?? 40);
jest.setTimeout(900_000 + ORDERS * 10_000);

it(`a shift of ${ORDERS} orders, with wrong scans, shorts, changes of mind and carriers in trouble (seed ${SEED}): no wrong parcel, exact stock, each label paid for once`, async () => {
  const report = await runShift(await freshDatabase(), { orders: ORDERS, seed: SEED, locations: 2, instances: 2, pickers: 2, minutes: 12 + ORDERS / 8 });
  console.log(tableOf(report));
  expect(report.faults).toEqual([]);
});
