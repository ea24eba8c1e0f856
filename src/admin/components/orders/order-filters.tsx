import { carrierName } from "../../../modules/carrier/rules/names";
import { isUnderWayOnly, ORDER_SORTS } from "../../../modules/order-journey/rules/orders-asked";
import { WAY_STEPS } from "../../../modules/order-journey/rules/way";
import { ALL, NEEDS, SHOWS, type OrderFilter } from "../../lib/orders/use-order-filter";
import { useLocationNames } from "../../lib/queries/locations";
import { useText } from "../../lib/use-text";
import { Choice, type Option } from "../common/choice";
import { TypedSearch } from "../common/typed-search";

type Props = { filter: OrderFilter; carriers: readonly string[]; onChange: (change: Partial<OrderFilter>) => void };
const WIDTH = "w-full sm:w-40";

/** Which orders, and in which order; the search follows the typing, and a view that is chosen. */
export function OrderFilters({ filter, carriers, onChange }: Props) {
  const { t } = useText();
  const locations = [...useLocationNames()].map(([value, label]) => ({ value, label }));
  const known = carriers.includes(filter.carrier) || filter.carrier === ALL ? carriers : [...carriers, filter.carrier];
  const choices: [name: keyof OrderFilter, label: string, options: Option[]][] = [
    ["show", t("ordersPage.show"), SHOWS.map((value) => ({ value, label: t(`ordersPage.shows.${value}`) }))],
    ["step", t("ordersPage.step"), [{ value: ALL, label: t("ordersPage.anyStep") }, ...WAY_STEPS.map((value) => ({ value, label: t(`ordersPage.steps.${value}`) }))]],
    ["need", t("ordersPage.need"), NEEDS.map((value) => ({ value, label: t(`ordersPage.needs.${value}`) }))],
    ["location", t("ordersPage.location"), [{ value: ALL, label: t("ordersPage.anyLocation") }, ...locations]],
    ["carrier", t("ordersPage.carrier"), [{ value: ALL, label: t("ordersPage.anyCarrier") }, ...known.map((value) => ({ value, label: carrierName(value) }))]],
    ["sort", t("ordersPage.sort"), ORDER_SORTS.filter((value) => filter.show !== ALL || !isUnderWayOnly(value)).map((value) => ({ value, label: t(`ordersPage.sorts.${value}`) }))],
  ];
  return (
    <div className="grid grid-cols-2 gap-2 px-6 py-3 sm:flex sm:flex-wrap sm:items-center">
      <div className="col-span-2"><TypedSearch label={t("ordersPage.search")} q={filter.q} onChange={(q) => onChange({ q })} /></div>
      {choices.map(([name, label, options]) => <Choice key={name} size="small" className={WIDTH} label={label} value={filter[name]} options={options} onChange={(value) => onChange({ [name]: value })} />)}
    </div>
  );
}
