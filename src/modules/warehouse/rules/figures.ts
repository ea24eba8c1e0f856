/** What one person did. `lines`: of which they picked something, each once; `lines_per_hour`: by the time between their scans, long pauses left out. `scans`: of every step, also those that were refused. */
export type PersonFigures = {
  by: string; lines: number; pieces: number; packages: number; scans: number; refused: number; minutes: number; lines_per_hour: number | null;
};
export type Figures = {
  people: PersonFigures[];
  /** Of all scans, the share that was refused; null where there was none. */
  scans: number; refused: number; error_rate: number | null;
  short_pieces: number; packages: number;
  /** Work orders that left, and those of them that left, or were ready to be collected, in time; `on_time`: the share. */
  shipped: number; shipped_on_time: number; on_time: number | null;
  /** What is open now, by state, and by when it must leave; what waits for its shopper is not late. */
  open: { state: string; late: number; today: number; tomorrow: number; later: number }[];
  /** What waits now, and for what. */
  waiting: { code: string; count: number }[];
};
