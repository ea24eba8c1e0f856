import { Button, Text } from "@medusajs/ui";
import { useText } from "../../lib/use-text";
import type { Deed } from "./deed-drawer";

type Props = { chosen: readonly string[]; isPending: boolean; onTakeOn: () => void; onAsk: (deed: Deed) => void; onClear: () => void };
const DEEDS = ["assign", "snooze", "note", "settle"] as const;

/** What can be done with all that are chosen at once. */
export function ChosenActions({ chosen, isPending, onTakeOn, onAsk, onClear }: Props) {
  const { t } = useText();
  if (!chosen.length) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 px-6 py-3">
      <Text role="status" size="small" leading="compact" weight="plus">{t("exceptions.chosen", { count: chosen.length })}</Text>
      <Button size="small" variant="secondary" isLoading={isPending} onClick={onTakeOn}>{t("exceptions.takeOn")}</Button>
      {DEEDS.map((deed) => <Button key={deed} size="small" variant="secondary" onClick={() => onAsk(deed)}>{t(`exceptions.${deed}`)}</Button>)}
      <Button size="small" variant="transparent" onClick={onClear}>{t("exceptions.clear")}</Button>
    </div>
  );
}
