import { Text } from "@medusajs/ui";
import { inForce } from "../../../modules/reservation/rules/sourcing/rule";
import { useText } from "../../lib/use-text";
import { CriteriaChain } from "./criteria-chain";

/** What holds where no rule of the merchant's fits. */
export function DefaultRule() {
  const { t } = useText();
  return (
    <div className="bg-ui-bg-subtle flex flex-col gap-y-1 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">{t("sourcing.defaultName")}</Text>
      <Text size="small" className="text-ui-fg-subtle">{t("sourcing.defaultText")}</Text>
      <CriteriaChain criteria={inForce(null)} />
    </div>
  );
}
