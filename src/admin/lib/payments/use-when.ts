import type { CaptureTrigger } from "../../../modules/payment-capture/rules/capture-trigger";
import { useText } from "../use-text";

/** When something is captured, in words. */
export function useWhen(): (plan: { when: CaptureTrigger; hours: number | null }) => string {
  const { t } = useText();
  return ({ when, hours }) => t(`paymentRules.when.${when}`, { count: hours ?? 0 });
}
