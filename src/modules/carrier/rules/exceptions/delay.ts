import { etaChange } from "../eta-changed";
import { isOver, isPast } from "./time";
import type { Detector } from "./types";

/** It will arrive after the last promised day, or that day is over and it has not. */
export const findDelay: Detector = ({ eta, promised_latest, status, time_zone }, now) => {
  if (!promised_latest || isOver({ status })) return {};
  const isLate = eta !== null && etaChange({ promised_latest, told: null, eta, time_zone }).delayed;
  if (!isLate && !isPast(promised_latest, now)) return { look_at: promised_latest };
  const days = etaChange({ promised_latest, told: null, eta: isLate ? eta : now, time_zone }).days;
  return { found: { kind: "delay", episode: promised_latest, data: { promised: promised_latest, eta: isLate ? eta : null, days } } };
};
