import { useEffect, useState } from "react";
import { MESSAGES } from "../../../modules/lifecycle-email/rules/messages-due";
import { MESSAGE_STATES } from "../../../modules/lifecycle-email/rules/message-states";
import type { MessageFilter } from "../../lib/queries/mails";
import { useDebounced } from "../../lib/use-debounced";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { SearchField } from "../common/search-field";

/** Stands for no filter: a select cannot hold an empty value. */
const ALL = "all";
const unless = (value: string): string | undefined => (value === ALL ? undefined : value);

/** Finds messages by order, address, kind and state; every change begins at the first page. */
export function MessageFilters({ filter, onChange }: { filter: MessageFilter; onChange: (filter: MessageFilter) => void }) {
  const { t, named } = useText();
  const [text, setText] = useState(filter.q ?? "");
  const settled = useDebounced(text.trim()) || undefined;
  useEffect(() => {
    if (settled !== filter.q) onChange({ ...filter, q: settled, offset: 0 });
    // Only what was typed asks anew.
  }, [settled]);
  const kinds = MESSAGES.map((value) => ({ value: value as string, label: named("messages.kind", value) }));
  const states = MESSAGE_STATES.map((value) => ({ value: value as string, label: named("messages.state", value) }));
  return (
    <>
      <SearchField label={t("mails.search")} value={text} onChange={setText} />
      <Choice size="small" className="w-full sm:w-44" label={t("mails.kind")} value={filter.kind ?? ALL} options={[{ value: ALL, label: t("mails.allKinds") }, ...kinds]} onChange={(kind) => onChange({ ...filter, kind: unless(kind), offset: 0 })} />
      <Choice size="small" className="w-full sm:w-44" label={t("mails.state")} value={filter.state ?? ALL} options={[{ value: ALL, label: t("mails.allStates") }, ...states]} onChange={(state) => onChange({ ...filter, state: unless(state), offset: 0 })} />
    </>
  );
}
