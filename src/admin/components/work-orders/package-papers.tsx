import { FetchError } from "@medusajs/js-sdk";
import { Button } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { openPdf } from "../../lib/open-pdf";
import { apiUrl } from "../../lib/sdk";
import { useText } from "../../lib/use-text";
import { OutsideLink } from "../common/outside-link";
import { Problem } from "../common/problem";

/** A carton's own papers. The store says which product lacks data for the customs paper; it may be printed with gaps then, to be filled in by hand. */
export function PackagePapers({ packageId, name, crossesCustoms }: { packageId: string; name: string; crossesCustoms: boolean }) {
  const { t } = useText();
  const papers = `/admin/doorstep/packages/${packageId}/documents`;
  const customs = useMutation({ mutationFn: (withGaps: boolean) => openPdf(`${papers}/customs${withGaps ? "?blank=true" : ""}`) });
  const lacksData = customs.error instanceof FetchError && customs.error.status === 409;
  return (
    <>
      <div className="txt-compact-small flex flex-wrap items-center gap-x-6 gap-y-1">
        <OutsideLink href={apiUrl(`${papers}/packing-slip`)}>{t("workOrders.parcelSlip")}</OutsideLink>
        {crossesCustoms && (
          <Button size="small" variant="secondary" aria-label={`${t("workOrders.customsPaper")}: ${name}`} isLoading={customs.isPending} onClick={() => customs.mutate(false)}>
            {t("workOrders.customsPaper")}
          </Button>
        )}
      </div>
      <Problem error={customs.error} />
      {lacksData && <Button size="small" variant="secondary" className="self-start" aria-label={`${t("workOrders.customsGaps")}: ${name}`} onClick={() => customs.mutate(true)}>{t("workOrders.customsGaps")}</Button>}
    </>
  );
}
