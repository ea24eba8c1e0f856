import type { Setting } from "../setting";
import type { EmailProps } from "../types";
import { Quote } from "./box";

type Given = { s: Setting } & Pick<EmailProps["delivery_problem"], "cause" | "reason">;

/** What has gone wrong with a package, in the reader's language, else in the carrier's own words. */
export const Cause = ({ s, cause, reason }: Given) => {
  const told = cause ? s.t(`cause.${cause}`) : reason;
  return told ? <Quote label={s.t("common.reason")}>{told}</Quote> : null;
};
