import { Button, Text } from "@medusajs/ui";
import type { CaptureRule, SaidOfRule } from "../../lib/payments/types";
import { useTryCaptureRules } from "../../lib/queries/capture-rules";
import { useRules } from "../../lib/queries/rules";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";

type Props = { rule: CaptureRule | undefined; said: SaidOfRule; rank: number; canTry: boolean };
/** Under which a rule that is not stored yet is tried. */
const NEW = "new";

/** How many of the last orders a rule would decide, as it is typed, before it is saved. */
export function RuleTrial({ rule, said, rank, canTry }: Props) {
  const { t } = useText();
  const stored = useRules<CaptureRule>("capture-rules").data ?? [];
  const trial = useTryCaptureRules();
  const id = rule?.id ?? NEW;
  // Also one that is switched off is tried as if it were in force.
  const start = () => trial.mutate([...stored.filter((one) => one.id !== id), { ...said, id, rank, enabled: true }]);
  const decided = trial.data?.preview.filter((order) => order.rule?.id === id);
  return (
    <div className="flex flex-col items-start gap-y-2">
      <Button type="button" size="small" variant="secondary" disabled={!canTry} isLoading={trial.isPending} onClick={start}>{t("paymentRules.try")}</Button>
      <div role="status">
        {decided && <Text size="small" className="text-ui-fg-subtle">{t("paymentRules.tried", { count: decided.length, of: trial.data!.preview.length })}</Text>}
      </div>
      <Problem error={trial.error} />
    </div>
  );
}
