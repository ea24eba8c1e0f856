import { Text } from "@medusajs/ui";
import { number } from "../../lib/numbers";
import type { Review } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { Figures } from "../common/figures";

const CHECKS = ["cvc", "postalCode", "address"] as const;

/** What provider and bank found when the payment was made. */
export function Checks({ checks }: { checks: NonNullable<Review["checks"]> }) {
  const { t, locale } = useText();
  const level = t(`payment.risk.${checks.risk}`);
  const risk = checks.riskScore === null ? level : t("payment.riskOf", { level, score: number(checks.riskScore, locale) });
  return (
    <>
      <Figures
        figures={[
          { name: t("payment.riskLevel"), value: risk },
          ...CHECKS.map((check) => ({ name: t(`payment.check.${check}`), value: t(`payment.checked.${checks[check] ?? "none"}`), isNothing: checks[check] === null })),
        ]}
      />
      {/* Of a payment that is like any other it only says that it is. */}
      {checks.words && checks.risk !== "normal" && <Text size="small" className="text-ui-fg-subtle break-words">{t("payment.providerSays", { reason: checks.words })}</Text>}
    </>
  );
}
