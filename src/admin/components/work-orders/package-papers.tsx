import { Button } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { openPdf } from "../../lib/open-pdf";
import { apiUrl } from "../../lib/sdk";
import { useText } from "../../lib/use-text";
import { OutsideLink } from "../common/outside-link";
import { Problem } from "../common/problem";

/** A carton's own papers. The store says which product lacks data for the customs paper. */
export function PackagePapers({ packageId, name, crossesCustoms }: { packageId: string; name: string; crossesCustoms: boolean }) {
  const { t } = useText();
  const papers = `/admin/doorstep/packages/${packageId}/documents`;
  const customs = useMutation({ mutationFn: () => openPdf(`${papers}/customs`) });
  return (
    <>
      <div className="txt-compact-small flex flex-wrap items-center gap-x-6 gap-y-1">
        <OutsideLink href={apiUrl(`${papers}/packing-slip`)}>{t("workOrders.parcelSlip")}</OutsideLink>
        {crossesCustoms && (
          <Button size="small" variant="secondary" aria-label={`${t("workOrders.customsPaper")}: ${name}`} isLoading={customs.isPending} onClick={() => customs.mutate()}>
            {t("workOrders.customsPaper")}
          </Button>
        )}
      </div>
      <Problem error={customs.error} />
    </>
  );
}
