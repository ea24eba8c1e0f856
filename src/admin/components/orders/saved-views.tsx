import { PencilSquare, Plus } from "@medusajs/icons";
import { Button, IconButton } from "@medusajs/ui";
import { useState } from "react";
import type { SavedView } from "../../lib/orders/types";
import { chosenIn, type OrderFilter } from "../../lib/orders/use-order-filter";
import { useSavedViews } from "../../lib/queries/orders-on-the-way";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { ViewDrawer } from "./view-drawer";

const NONE = "none";
const sameAs = (chosen: Record<string, string>) => ({ query }: SavedView): boolean =>
  JSON.stringify(Object.entries(query).sort()) === JSON.stringify(Object.entries(chosen).sort());

/** The views that a user keeps of the list, and those that others share. */
export function SavedViews({ filter, onShow }: { filter: OrderFilter; onShow: (query: Record<string, string>) => void }) {
  const { t } = useText();
  const { data: views = [] } = useSavedViews();
  const [edited, setEdited] = useState<SavedView | "new">();
  const chosen = chosenIn(filter);
  const shown = views.find(sameAs(chosen));
  const options = [{ value: NONE, label: t("ordersPage.noView") }, ...views.map(({ id, name, mine }) => ({ value: id, label: mine ? name : t("ordersPage.sharedBy", { name }) }))];
  return (
    <>
      {views.length > 0 && (
        <Choice size="small" className="w-full sm:w-44" label={t("ordersPage.views")} value={shown?.id ?? NONE} options={options} onChange={(id) => onShow(views.find((view) => view.id === id)?.query ?? {})} />
      )}
      {shown?.mine && <IconButton size="small" variant="transparent" aria-label={t("ordersPage.changeView", { name: shown.name })} onClick={() => setEdited(shown)}><PencilSquare /></IconButton>}
      {!shown && Object.keys(chosen).length > 0 && <Button size="small" variant="secondary" onClick={() => setEdited("new")}><Plus aria-hidden />{t("ordersPage.saveView")}</Button>}
      {edited && <ViewDrawer view={edited === "new" ? undefined : edited} query={chosen} onClose={() => setEdited(undefined)} />}
    </>
  );
}
