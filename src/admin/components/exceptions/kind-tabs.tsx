import { EXCEPTION_KINDS } from "../../../modules/carrier/rules/exceptions/types";
import { ALL, type ExceptionFilter } from "../../lib/exceptions/use-exception-filter";
import { useExceptionCounts } from "../../lib/queries/trackers";
import { useText } from "../../lib/use-text";
import { Pills } from "../common/pills";

type Props = { filter: ExceptionFilter; onChange: (kind: ExceptionFilter["kind"]) => void };

/** What is the matter, with how many parcels; kinds that no parcel has are left out. */
export function KindTabs({ filter, onChange }: Props) {
  const { t } = useText();
  const { data = [] } = useExceptionCounts();
  const countOf = (kind: ExceptionFilter["kind"]): number =>
    data.filter((row) => kind === ALL || row.kind === kind).reduce((sum, row) => sum + numberIn(row, filter), 0);
  const kinds = [ALL, ...EXCEPTION_KINDS.filter((kind) => countOf(kind) > 0 || kind === filter.kind)] as const;
  const pills = kinds.map((kind) => ({ value: kind as ExceptionFilter["kind"], label: kind === ALL ? t("exceptions.all") : t(`exceptions.kind.${kind}`), count: countOf(kind) }));
  return <Pills label={t("exceptions.kinds")} pills={pills} value={filter.kind} onChange={onChange} />;
}

function numberIn(row: { shown: number; unowned: number; mine: number; snoozed: number }, { owner, show }: ExceptionFilter): number {
  if (show === "later") return row.snoozed;
  return owner === "mine" ? row.mine : owner === "none" ? row.unowned : row.shown;
}
