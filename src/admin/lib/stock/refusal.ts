import type { Translate } from "../use-text";
import type { Allocation } from "./types";

const REFUSED = 409;
const GONE = 404;

/**
 * Why an order could not be sourced elsewhere, in the reader's words. The kit's client keeps an answer's status and
 * message only; what is true now, which was asked for anew after the refusal, tells the rest.
 */
export function refusalOf(error: Error | null, now: Pick<Allocation, "why_not_code">, t: Translate): Error | null {
  const status = (error as (Error & { status?: number }) | null)?.status;
  if (status === GONE) return new Error(t("allocation.gone"));
  if (status !== REFUSED) return error;
  return new Error(now.why_not_code ? t(`allocation.whyNot.${now.why_not_code}`) : t("allocation.tooLittle"));
}
