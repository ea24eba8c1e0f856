/** How promises turned out. Only what was promised is counted, once it arrived or was to have arrived. */
export type Tally = {
  parcels: number;
  /** Arrived by the last day promised. */
  on_time: number;
  /** Arrived within the days promised, not sooner either. */
  held: number;
  /** Their last day is over and they have not arrived. */
  overdue: number;
  /** Left later than was planned: late by the shop's own doing. */
  left_late: number;
  /** Days from the first to the last one promised, both counted, of all parcels together. */
  days_promised: number;
  /** Of all parcels together. */
  confidence: number;
};
export type Share = { parcels: number; on_time: number | null; held: number | null; overdue: number; left_late: number; width: number | null; confidence: number | null };

const share = (part: number, whole: number): number | null => (whole ? Math.round((part / whole) * 1000) / 1000 : null);

/** The same as shares: `on_time`, `held` and `confidence` from 0 to 1, `width` in days. */
export const shareOf = ({ parcels, on_time, held, overdue, left_late, days_promised, confidence }: Tally): Share => ({
  parcels, overdue, left_late, on_time: share(on_time, parcels), held: share(held, parcels),
  width: parcels ? Math.round((days_promised / parcels) * 10) / 10 : null, confidence: share(confidence, parcels),
});

/** Where one class of confidence ends and the next begins. */
export const CONFIDENCE_STEPS = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98] as const;

/** The class that a confidence falls in, from 0 on. */
export const classOf = (confidence: number): number => CONFIDENCE_STEPS.filter((step) => confidence >= step - 1e-6).length;

/** The confidences that a class holds, from 0 up to below the first step the first. */
export const stepOf = (step: number): { from: number; to: number } => ({ from: CONFIDENCE_STEPS[step - 1] ?? 0, to: CONFIDENCE_STEPS[step] ?? 1 });
