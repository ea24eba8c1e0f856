import { Button } from "@medusajs/ui";
import type { RepairAction } from "../../../modules/payment-capture/rules/ledgers/repairs";
import { money } from "../../lib/money";
import { isAskedTwice, repairsOf } from "../../lib/payments/repairs";
import type { Finding, ListedFinding } from "../../lib/payments/types";
import { useRepairFinding } from "../../lib/queries/payment-findings";
import { told } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";

/** A button for everything that can be done about a finding. */
export function RepairButtons({ finding }: { finding: Finding | ListedFinding }) {
  const { t, locale } = useText();
  const confirm = useConfirm();
  const repair = useRepairFinding(finding.id);
  const amount = money(finding.amount, finding.currency_code, locale) ?? "";
  const start = async (action: RepairAction) => {
    const question = { title: t(`payment.repair.${action}.title`), description: t(`payment.repair.${action}.text`, { amount }), confirmText: t(`payment.repair.${action}.label`) };
    const sure = !isAskedTwice(action) || (await confirm({ ...question, variant: action === "give_back" ? "danger" : "confirmation" }));
    if (sure) repair.mutate(action, told(t("payment.done.repaired")));
  };
  const actions = repairsOf(finding.kind);
  if (!actions.length) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {actions.map((action) => (
        <Button key={action} size="small" variant="secondary" disabled={repair.isPending} isLoading={repair.isPending && repair.variables === action} onClick={() => void start(action)}>
          {t(`payment.repair.${action}.label`)}
        </Button>
      ))}
    </div>
  );
}
