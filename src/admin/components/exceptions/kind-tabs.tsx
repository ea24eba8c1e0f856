import { clx } from "@medusajs/ui";
import { EXCEPTION_KINDS } from "../../../modules/carrier/rules/exceptions/types";
import { ALL, type ExceptionFilter } from "../../lib/exceptions/use-exception-filter";
import { useExceptionCounts } from "../../lib/queries/trackers";
import { useText } from "../../lib/use-text";

type Props = { filter: ExceptionFilter; onChange: (kind: ExceptionFilter["kind"]) => void };

/** What is the matter, with how many parcels; kinds that no parcel has are left out. */
export function KindTabs({ filter, onChange }: Props) {
  const { t } = useText();
  const { data = [] } = useExceptionCounts();
  const countOf = (kind: ExceptionFilter["kind"]): number =>
    data.filter((row) => kind === ALL || row.kind === kind).reduce((sum, row) => sum + numberIn(row, filter), 0);
  const kinds = [ALL, ...EXCEPTION_KINDS.filter((kind) => countOf(kind) > 0 || kind === filter.kind)] as const;
  return (
    <div role="group" aria-label={t("exceptions.kinds")} className="flex flex-wrap gap-1 px-6 py-3">
      {kinds.map((kind) => (
        <button
          key={kind} type="button" aria-pressed={filter.kind === kind} onClick={() => onChange(kind)}
          className={clx(
            "txt-compact-small-plus focus-visible:shadow-borders-focus flex items-center gap-x-1.5 rounded-full border px-2.5 py-1 outline-none",
            filter.kind === kind ? "border-ui-border-interactive text-ui-fg-base bg-ui-bg-base-pressed" : "border-ui-border-base text-ui-fg-subtle bg-ui-bg-base hover:bg-ui-bg-base-hover"
          )}
        >
          {kind === ALL ? t("exceptions.all") : t(`exceptions.kind.${kind}`)}
          <span className="tabular-nums">{countOf(kind)}</span>
        </button>
      ))}
    </div>
  );
}

function numberIn(row: { shown: number; unowned: number; mine: number; snoozed: number }, { owner, show }: ExceptionFilter): number {
  if (show === "later") return row.snoozed;
  return owner === "mine" ? row.mine : owner === "none" ? row.unowned : row.shown;
}
