import { dayIn, etaChange } from "../eta-changed";
import { isOver, isPast } from "./time";
import type { Detector } from "./types";

/** It will arrive after the last promised day, or that day is over and it has not. One that waits to be collected has arrived as far as it can. */
export const findDelay: Detector = ({ eta, promised_latest, status, time_zone }, now) => {
  if (!promised_latest || isOver({ status }) || status === "available_for_pickup") return {};
  const isLate = eta !== null && etaChange({ promised_latest, told: null, eta, time_zone }).delayed;
  if (!isLate && !isPast(promised_latest, now)) return { look_at: promised_latest };
  const days = etaChange({ promised_latest, told: null, eta: isLate ? eta : now, time_zone }).days;
  return { found: { kind: "delay", episode: promised_latest, data: { promised: dayIn(promised_latest, time_zone), eta: isLate ? dayIn(eta, time_zone) : null, days } } };
};
