import { useEffect, useState } from "react";
import { useLocationNames } from "../../lib/queries/locations";
import { ALL, SHOWN, type Filter } from "../../lib/stock/use-stock-filter";
import { useDebounced } from "../../lib/use-debounced";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { SearchField } from "../common/search-field";

/** Searches and filters the stock; the search follows the typing. */
export function StockFilters({ filter, onChange }: { filter: Filter; onChange: (change: Partial<Filter>) => void }) {
  const { t } = useText();
  const [text, setText] = useState(filter.q);
  const settled = useDebounced(text.trim());
  useEffect(() => {
    if (settled !== filter.q) onChange({ q: settled });
    // Only what was typed asks anew.
  }, [settled]);
  const locations = [...useLocationNames()].map(([value, label]) => ({ value, label }));
  const shown = [ALL, ...SHOWN].map((value) => ({ value, label: t(`stockPage.shown.${value as Filter["show"]}`) }));
  return (
    <>
      <SearchField label={t("stockPage.search")} value={text} onChange={setText} />
      <Choice size="small" className="w-full sm:w-44" label={t("stockPage.location")} value={filter.location_id} options={[{ value: ALL, label: t("stockPage.allLocations") }, ...locations]} onChange={(location_id) => onChange({ location_id })} />
      <Choice size="small" className="w-full sm:w-44" label={t("stockPage.show")} value={filter.show} options={shown} onChange={(show) => onChange({ show: show as Filter["show"] })} />
    </>
  );
}
