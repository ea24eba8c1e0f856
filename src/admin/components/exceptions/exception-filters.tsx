import { useEffect, useState } from "react";
import { AGES, OWNERS, SHOWS, type ExceptionFilter } from "../../lib/exceptions/use-exception-filter";
import { useDebounced } from "../../lib/use-debounced";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { SearchField } from "../common/search-field";

const WIDTH = "w-full sm:w-36";

/** Whose parcels, how old, put off or not, and by number; the search follows the typing. */
export function ExceptionFilters({ filter, onChange }: { filter: ExceptionFilter; onChange: (change: Partial<ExceptionFilter>) => void }) {
  const { t } = useText();
  const [text, setText] = useState(filter.q);
  const settled = useDebounced(text.trim());
  useEffect(() => {
    if (settled !== filter.q) onChange({ q: settled });
    // Only what was typed asks anew.
  }, [settled]);
  return (
    <>
      <SearchField label={t("exceptions.search")} value={text} onChange={setText} />
      <Choice size="small" className={WIDTH} label={t("exceptions.owner")} value={filter.owner} options={OWNERS.map((value) => ({ value, label: t(`exceptions.owners.${value}`) }))} onChange={(owner) => onChange({ owner: owner as never })} />
      <Choice size="small" className={WIDTH} label={t("exceptions.age")} value={filter.age} options={AGES.map((value) => ({ value, label: t(`exceptions.ages.${value}`) }))} onChange={(age) => onChange({ age: age as never })} />
      <Choice size="small" className={WIDTH} label={t("exceptions.show")} value={filter.show} options={SHOWS.map((value) => ({ value, label: t(`exceptions.shows.${value}`) }))} onChange={(show) => onChange({ show: show as never })} />
    </>
  );
}
