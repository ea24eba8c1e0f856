import { toast } from "@medusajs/ui";
import { money } from "../money";
import { useText } from "../use-text";
import type { Attempt } from "./types";

/** Says what came of a capture that a person asked for: an answer that came is not yet money that did. */
export function useCaptureTold(): (answer: { capture: Attempt }) => void {
  const { t, locale } = useText();
  return ({ capture }) => {
    const amount = money(capture.amount, capture.currency_code, locale);
    if (capture.state === "captured") toast.success(t("payment.told.captured", { amount }));
    else if (capture.state === "failed") toast.error(t("payment.told.failed", { reason: capture.failure_message ?? t("common.unknown") }));
    else toast.info(t("payment.told.waiting", { amount }));
  };
}
