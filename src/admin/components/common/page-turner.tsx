import { Button, Text } from "@medusajs/ui";
import { useText } from "../../lib/use-text";

type Props = { number: number; onBack: (() => void) | undefined; onForth: (() => void) | undefined };

/** Turns pages of which nobody counts how many there are. */
export function PageTurner({ number, onBack, onForth }: Props) {
  const { t } = useText();
  return (
    <div className="flex items-center justify-between gap-x-2 px-6 py-4">
      <Text role="status" size="small" leading="compact" className="text-ui-fg-subtle">{t("ordersPage.page", { number })}</Text>
      <div className="flex items-center gap-x-2">
        <Button size="small" variant="transparent" disabled={!onBack} onClick={onBack}>{t("common.previous")}</Button>
        <Button size="small" variant="transparent" disabled={!onForth} onClick={onForth}>{t("common.next")}</Button>
      </div>
    </div>
  );
}
