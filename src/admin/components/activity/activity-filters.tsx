import { Input } from "@medusajs/ui";
import { ACTIVITY_KINDS, ACTIVITY_RESULTS } from "../../../modules/warehouse/rules/activity";
import { useLocationNames } from "../../lib/queries/locations";
import type { ListFilter } from "../../lib/use-list-filter";
import { useText } from "../../lib/use-text";
import { Choice, type Option } from "../common/choice";
import { TypedSearch } from "../common/typed-search";

export const ACTIVITY_FILTERS = ["q", "by", "kind", "result", "location_id", "day", "days"] as const;
export type ActivityFilter = ListFilter<(typeof ACTIVITY_FILTERS)[number]>;
/** Stands for no filter: a select cannot hold an empty value. */
const ALL = "all";
const PERIODS = ["1", "7", "30", "90"] as const;
const USUAL_DAYS = "7";
const DAY_MS = 86_400_000;

/** A day of the reader's calendar, as the API takes it. */
const dayBefore = (days: number): string => new Date(Date.now() - days * DAY_MS).toLocaleDateString("sv-SE");

/** The same as the API is asked; what is no number is no order's. Of one order all is told, whenever it was, unless a day is chosen. */
export function askedFor({ q, day, days, offset: _, ...chosen }: ActivityFilter): Record<string, string | number> {
  const time: Record<string, string> = day ? { from: day, to: day } : q ? {} : { from: dayBefore(Number(days || USUAL_DAYS) - 1) };
  return { ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value)), ...time, ...(q && { display_id: Number(/^#?(\d{1,9})$/.exec(q)?.[1] ?? 2_147_483_647) }) };
}

type Props = { filter: ActivityFilter; people: readonly Option[]; onChange: (change: Partial<ActivityFilter>) => void };

/** Of which order, who, what, how it was judged, where, and when. */
export function ActivityFilters({ filter, people, onChange }: Props) {
  const { t } = useText();
  const locations = [...useLocationNames()].map(([value, label]) => ({ value, label }));
  const choices: [name: "by" | "kind" | "result" | "location_id", label: string, all: string, options: readonly Option[]][] = [
    ["by", t("activity.person"), t("activity.everybody"), people],
    ["kind", t("activity.what"), t("activity.everything"), ACTIVITY_KINDS.map((value) => ({ value, label: t(`activity.kind.${value}`) }))],
    ["result", t("activity.result"), t("activity.anyResult"), ACTIVITY_RESULTS.map((value) => ({ value, label: t(`activity.results.${value}`) }))],
    ["location_id", t("warehouse.location"), t("warehouse.allLocations"), locations],
  ];
  return (
    <div className="grid grid-cols-1 gap-2 px-6 py-3 sm:flex sm:flex-wrap sm:items-center">
      <TypedSearch label={t("workOrders.search")} q={filter.q} onChange={(q) => onChange({ q })} />
      {choices.map(([name, label, all, options]) => (
        <Choice key={name} size="small" className="w-full sm:w-44" label={label} value={filter[name] || ALL} options={[{ value: ALL, label: all }, ...options]} onChange={(value) => onChange({ [name]: value === ALL ? "" : value })} />
      ))}
      {!filter.day && <Choice size="small" className="w-full sm:w-36" label={t("activity.time")} value={filter.days || USUAL_DAYS} options={PERIODS.map((value) => ({ value, label: t("activity.lastDays", { count: Number(value) }) }))} onChange={(days) => onChange({ days: days === USUAL_DAYS ? "" : days })} />}
      <div className="w-full sm:w-40"><Input size="small" type="date" aria-label={t("activity.day")} title={t("activity.day")} max={dayBefore(0)} value={filter.day} onChange={(event) => onChange({ day: event.target.value })} /></div>
    </div>
  );
}
