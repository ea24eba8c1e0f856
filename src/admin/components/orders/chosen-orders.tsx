import { Button, Text } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { openPdf } from "../../lib/open-pdf";
import type { OrderResult } from "../../lib/orders/types";
import { useActOnOrders, type OrdersDeed } from "../../lib/queries/orders-on-the-way";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";
import { ActDrawer } from "./act-drawer";
import { ActResults } from "./act-results";

const PAPERS = ["pick-list", "packing-slip"] as const;
const ACTS = ["prioritise", "hold", "release", "resend"] as const;
type Told = { act: OrdersDeed["do"]; results: OrderResult[] };
type Props = { chosen: readonly string[]; onClear: () => void };

/** What can be done with all that are chosen at once, and what became of it for each. */
export function ChosenOrders({ chosen, onClear }: Props) {
  const { t } = useText();
  const act = useActOnOrders();
  const [asked, setAsked] = useState<"prioritise" | "hold">();
  const [told, setTold] = useState<Told>();
  const query = chosen.map((id) => `order_id=${encodeURIComponent(id)}`).join("&");
  const print = useMutation({ mutationFn: (paper: string) => openPdf(`/admin/doorstep/documents/${paper}?${query}`) });
  const isBusy = act.isPending || print.isPending;
  const run = (deed: OrdersDeed) => act.mutate({ ids: chosen, deed }, { onSuccess: ({ results }) => { setAsked(undefined); setTold({ act: deed.do, results }); } });
  const begin = (deed: (typeof ACTS)[number]) => {
    setTold(undefined);
    act.reset();
    if (deed === "prioritise" || deed === "hold") setAsked(deed);
    else run({ do: deed });
  };
  const clear = () => {
    act.reset();
    print.reset();
    onClear();
  };
  return (
    <>
      {chosen.length > 0 && (
        <div className="flex flex-col gap-y-3 px-6 py-3">
          <div className="flex flex-wrap items-center gap-2">
            <Text role="status" size="small" leading="compact" weight="plus">{t("ordersPage.chosen", { count: chosen.length })}</Text>
            {ACTS.map((deed) => <Button key={deed} size="small" variant="secondary" disabled={isBusy} isLoading={act.isPending && act.variables.deed.do === deed} onClick={() => begin(deed)}>{t(`ordersPage.act.${deed}`)}</Button>)}
            {PAPERS.map((paper) => <Button key={paper} size="small" variant="secondary" disabled={isBusy} isLoading={print.isPending && print.variables === paper} onClick={() => print.mutate(paper)}>{t(`ordersPage.print.${paper}`)}</Button>)}
            <Button size="small" variant="transparent" onClick={clear}>{t("ordersPage.clear")}</Button>
          </div>
          {!asked && <Problem error={act.error ?? print.error} />}
        </div>
      )}
      {told && <ActResults act={told.act} results={told.results} onClose={() => setTold(undefined)} />}
      {asked && <ActDrawer act={asked} count={chosen.length} isPending={act.isPending} error={act.error} onClose={() => setAsked(undefined)} onAct={run} />}
    </>
  );
}
