import { Skeleton } from "@medusajs/ui";
import { useText } from "../../lib/use-text";

/** Grey bars where the rows will be; a screen reader hears that it loads. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useText();
  return (
    <div role="status" className="flex flex-col gap-y-3 px-6 py-4">
      <span className="sr-only">{t("common.loading")}</span>
      {Array.from({ length: rows }, (_, i) => <Skeleton key={i} className="h-7 w-full" />)}
    </div>
  );
}
