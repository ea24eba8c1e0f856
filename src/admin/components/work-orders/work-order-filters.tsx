import { WAITING_CODES } from "../../../modules/warehouse/rules/waiting-reason";
import { WORK_ORDER_STATES } from "../../../modules/warehouse/rules/work-order-states";
import { useLocationNames } from "../../lib/queries/locations";
import type { ListFilter } from "../../lib/use-list-filter";
import { useText } from "../../lib/use-text";
import { Choice, type Option } from "../common/choice";
import { TypedSearch } from "../common/typed-search";

export const WORK_ORDER_FILTERS = ["q", "state", "waiting_code", "location_id"] as const;
export type WorkOrderFilter = ListFilter<(typeof WORK_ORDER_FILTERS)[number]>;
/** Stands for no filter: a select cannot hold an empty value. */
const ALL = "all";

/** The same as the API is asked; what is no number is no order's. */
export const askedFor = ({ q, offset, ...chosen }: WorkOrderFilter, limit: number) => ({
  limit, offset, ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value)), ...(q && { display_id: Number(/^#?(\d{1,9})$/.exec(q)?.[1] ?? 0) }),
});

/** By order number, state, what is waited for, and location. */
export function WorkOrderFilters({ filter, onChange }: { filter: WorkOrderFilter; onChange: (change: Partial<WorkOrderFilter>) => void }) {
  const { t } = useText();
  const locations = [...useLocationNames()].map(([value, label]) => ({ value, label }));
  const choices: [name: "state" | "waiting_code" | "location_id", label: string, all: string, options: Option[]][] = [
    ["state", t("workOrders.stateFilter"), t("workOrders.allStates"), WORK_ORDER_STATES.map((value) => ({ value, label: t(`workOrders.state.${value}`) }))],
    ["waiting_code", t("workOrders.waitingFilter"), t("workOrders.anyReason"), WAITING_CODES.map((value) => ({ value, label: t(`workOrders.waitsFor.${value}`) }))],
    ["location_id", t("workOrders.column.location"), t("warehouse.allLocations"), locations],
  ];
  return (
    <div className="grid grid-cols-1 gap-2 px-6 py-3 sm:flex sm:flex-wrap sm:items-center">
      <TypedSearch label={t("workOrders.search")} q={filter.q} onChange={(q) => onChange({ q })} />
      {choices.map(([name, label, all, options]) => (
        <Choice key={name} size="small" className="w-full sm:w-48" label={label} value={filter[name] || ALL} options={[{ value: ALL, label: all }, ...options]} onChange={(value) => onChange({ [name]: value === ALL ? "" : value })} />
      ))}
    </div>
  );
}
