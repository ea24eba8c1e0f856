import { CheckCircleSolid } from "@medusajs/icons";
import { Button, clx, Text } from "@medusajs/ui";
import type { Counted } from "../../lib/use-pack-scans";
import { useText } from "../../lib/use-text";

/** What goes into the parcel, and how much of it was scanned. */
export function PackChecklist({ counted, onUndo }: { counted: readonly Counted[]; onUndo?: (() => void) | undefined }) {
  const { t } = useText();
  return (
    <div className="flex flex-col gap-y-2">
      <ul className="divide-y rounded-md border" aria-live="polite">
        {counted.map(({ line, wanted, scanned }) => (
          <li key={line.id} className="flex items-center justify-between gap-x-4 px-4 py-2">
            <Text size="small" className="min-w-0 break-words">{[line.title, line.sku].filter(Boolean).join(" · ")}</Text>
            <Text size="small" weight="plus" className={clx("flex shrink-0 items-center gap-x-1.5 tabular-nums", scanned < wanted && "text-ui-fg-subtle")}>
              {scanned === wanted && <CheckCircleSolid aria-hidden className="text-ui-tag-green-icon" />}
              {t("workOrders.scannedOf", { scanned, wanted })}
            </Text>
          </li>
        ))}
      </ul>
      {onUndo && <Button size="small" variant="transparent" className="self-start" onClick={onUndo}>{t("workOrders.undoScan")}</Button>}
    </div>
  );
}
