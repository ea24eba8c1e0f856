import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useText } from "../../lib/use-text";

/** What holds where no rule of the merchant's fits. */
export function FallbackRule({ children }: { children: ReactNode }) {
  const { t } = useText();
  return (
    <div className="bg-ui-bg-subtle flex flex-col gap-y-1 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">{t("rules.defaultName")}</Text>
      <Text size="small" className="text-ui-fg-subtle">{t("rules.defaultText")}</Text>
      {children}
    </div>
  );
}
