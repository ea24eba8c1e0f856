import type { Params } from "./form";
import { branch, integer } from "./params";

type Fits = (seconds: number) => boolean;

const BOUNDS: Record<string, (limit: number) => Fits> = {
  gt: (limit) => (seconds) => seconds > limit,
  gte: (limit) => (seconds) => seconds >= limit,
  lt: (limit) => (seconds) => seconds < limit,
  lte: (limit) => (seconds) => seconds <= limit,
};

/**
 * Whether a time fits a filter such as `created=1700000000` or `created[gte]=1700000000`; all do without one.
 * @throws 400 `parameter_invalid_integer` naming the parameter
 */
export function within(params: Params, key: string): Fits {
  const exact = integer(params, key);
  if (exact !== undefined) return (seconds) => seconds === exact;
  const range = branch(params, key);
  const bounds = Object.entries(BOUNDS).flatMap(([name, bound]) => {
    const param = `${key}[${name}]`;
    const limit = integer({ [param]: range[name] ?? "" }, param);
    return limit === undefined ? [] : [bound(limit)];
  });
  return (seconds) => bounds.every((fits) => fits(seconds));
}
