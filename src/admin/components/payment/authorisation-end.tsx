import { Text } from "@medusajs/ui";
import { fullMoment } from "../../lib/moments";
import { timeLeft } from "../../lib/payments/time-left";
import { useText } from "../../lib/use-text";

/** How long what is held can still be captured; in red once that is near. */
export function AuthorisationEnd({ until, now }: { until: string; now: number }) {
  const { t, locale } = useText();
  const { unit, isSoon, ...left } = timeLeft(until, now);
  return (
    <Text size="small" leading="compact" className={isSoon ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
      <time dateTime={until} title={fullMoment(until, locale)}>{t(`payment.expires.${unit}`, left)}</time>
    </Text>
  );
}
