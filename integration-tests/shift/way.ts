/** A place in the hall: bins stand ten to an aisle, and the path goes up one aisle and down the next. */
type Spot = { aisle: number; depth: number };

const PER_AISLE = 10;
const BIN_M = 1.5;
const AISLE_M = 4;
const DEPTH_M = PER_AISLE * BIN_M;

function spotOf(path: number): Spot {
  const [aisle, step] = [Math.floor(path / PER_AISLE), path % PER_AISLE];
  return { aisle, depth: (aisle % 2 ? PER_AISLE - step : step) * BIN_M };
}

/** Aisles are left at either end. */
function between(a: Spot, b: Spot): number {
  if (a.aisle === b.aisle) return Math.abs(a.depth - b.depth);
  const around = Math.min(a.depth + b.depth, 2 * DEPTH_M - a.depth - b.depth);
  return around + Math.abs(a.aisle - b.aisle) * AISLE_M;
}

const BENCH: Spot = { aisle: 0, depth: 0 };

/** Metres from the packing bench along these bins, by their places on the path, in this order, and back. */
export function metresOf(paths: readonly number[]): number {
  const stops = [BENCH, ...paths.map(spotOf), BENCH];
  return stops.slice(1).reduce((metres, stop, n) => metres + between(stops[n]!, stop), 0);
}
