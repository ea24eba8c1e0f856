import { Button, Text } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { LABEL_SHEETS, useLabelSheet } from "../../lib/label-sheet";
import { openPdf } from "../../lib/open-pdf";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Problem } from "../common/problem";

const PAPERS = ["pick-list", "packing-slip", "labels"] as const;

type Asked = { paper: (typeof PAPERS)[number]; partial?: boolean };

/** Prints the papers of the chosen work orders as one PDF each, labels as they were bought; says which cannot be printed. */
export function PrintChosen({ chosen, onClear }: { chosen: readonly string[]; onClear: () => void }) {
  const { t } = useText();
  const [sheet, setSheet] = useLabelSheet();
  const query = chosen.map((id) => `work_order_id=${encodeURIComponent(id)}`).join("&");
  const print = useMutation({ mutationFn: ({ paper, partial }: Asked) => openPdf(`/admin/doorstep/documents/${paper}?${query}${paper === "labels" ? `&sheet=${sheet}` : ""}${partial ? "&partial=true" : ""}`) });
  if (!chosen.length) return null;
  const clear = () => {
    print.reset();
    onClear();
  };
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center gap-2">
        <Text role="status" size="small" leading="compact" weight="plus">{t("workOrders.chosen", { count: chosen.length })}</Text>
        {PAPERS.map((paper) => (
          <Button key={paper} size="small" variant="secondary" isLoading={print.isPending && print.variables.paper === paper} disabled={print.isPending} onClick={() => print.mutate({ paper })}>
            {t(`workOrders.print.${paper}`)}
          </Button>
        ))}
        <Choice size="small" className="w-44" label={t("workOrders.sheet")} value={sheet} options={LABEL_SHEETS.map((value) => ({ value, label: t(`workOrders.sheets.${value}`) }))} onChange={setSheet} />
        <Button size="small" variant="transparent" onClick={clear}>{t("workOrders.clear")}</Button>
      </div>
      <Problem error={print.error} />
      {print.error && print.variables.paper === "labels" && (
        <Button size="small" variant="secondary" className="self-start" onClick={() => print.mutate({ paper: "labels", partial: true })}>{t("workOrders.print.others")}</Button>
      )}
    </div>
  );
}
