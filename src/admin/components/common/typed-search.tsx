import { useEffect, useState } from "react";
import { useDebounced } from "../../lib/use-debounced";
import { SearchField } from "./search-field";

/** A search that follows the typing when it pauses, and the address when that changes from outside. */
export function TypedSearch({ label, q, onChange }: { label: string; q: string; onChange: (q: string) => void }) {
  const [text, setText] = useState(q);
  const settled = useDebounced(text.trim());
  useEffect(() => {
    if (settled !== q && settled === text.trim()) onChange(settled);
    // Only what was typed asks anew.
  }, [settled]);
  useEffect(() => {
    if (q !== text.trim()) setText(q);
    // Only a view, or the way back, changes it from outside.
  }, [q]);
  return <SearchField label={label} value={text} onChange={setText} />;
}
