import { ExclamationCircle } from "@medusajs/icons";
import { Button, Text } from "@medusajs/ui";
import { useText } from "../../lib/use-text";

/** What could not be loaded, why, and a way to try again. */
export function Failed({ error, retry }: { error: Error | null; retry: () => unknown }) {
  const { t } = useText();
  return (
    <div role="alert" className="flex flex-col items-center gap-y-3 px-6 py-8 text-center">
      <ExclamationCircle className="text-ui-fg-error" aria-hidden />
      <Text size="small" leading="compact" weight="plus">{t("common.failedTitle")}</Text>
      {error?.message && <Text size="small" className="text-ui-fg-subtle">{error.message}</Text>}
      <Button size="small" variant="secondary" onClick={() => void retry()}>{t("common.retry")}</Button>
    </div>
  );
}
