import { findDelay } from "./delay";
import { findLost } from "./lost";
import { findNotHandedOver } from "./not-handed-over";
import { findStall } from "./stall";
import { findFailedAttempt, findProblem, findReturning, findUncollected } from "./told-by-carrier";
import { after, DAY_MS } from "./time";
import { findTooFast } from "./too-fast";
import { EXCEPTION_KINDS, type Detector, type ExceptionKind, type Finding, type ParcelSeen } from "./types";
import { findWrongCountry } from "./wrong-country";

export const DETECTORS: Record<ExceptionKind, Detector> = {
  lost: findLost, wrong_country: findWrongCountry, problem: findProblem, returning: findReturning, attempt_failed: findFailedAttempt,
  not_handed_over: findNotHandedOver, stall: findStall, delay: findDelay, uncollected: findUncollected, too_fast: findTooFast,
};

/** All that is the matter with a parcel now, the gravest first, and when time alone may change that; null: never. */
export function detectExceptions(parcel: ParcelSeen, now: string): { findings: Finding[]; look_at: string | null } {
  const verdicts = EXCEPTION_KINDS.map((kind) => DETECTORS[kind](parcel, now));
  const findings = verdicts.flatMap(({ found }) => found ?? []);
  // What says for how many days is told anew each day.
  const daily = findings.flatMap(({ data }) => (typeof data.days === "number" ? after(now, DAY_MS) : []));
  const [look_at = null] = [...verdicts.flatMap((verdict) => verdict.look_at ?? []), ...daily].filter((at) => at > now).sort();
  return { findings, look_at };
}
