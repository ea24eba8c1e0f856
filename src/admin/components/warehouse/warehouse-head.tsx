import { Container, Select } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";
import { useLocationNames } from "../../lib/queries/locations";
import { useText } from "../../lib/use-text";
import { PageHeader } from "../common/page-header";

export const PERIODS = { today: 1, week: 7, month: 30 } as const;
export type Period = keyof typeof PERIODS;
const ALL = "all";
const PAGES = [["workOrders", "work-orders"], ["bins", "bins"], ["activity", "activity"], ["pickers", "pickers"]] as const;

type Props = { location: string; period: Period; onLocation: (id: string) => void; onPeriod: (period: Period) => void };

/** Which location, and which time, and the ways to all else of the warehouse. */
export function WarehouseHead({ location, period, onLocation, onPeriod }: Props) {
  const { t } = useText();
  const names = useLocationNames();
  return (
    <Container className="p-0">
      <PageHeader title={t("warehouse.title")} subtitle={t("warehouse.subtitle")}>
        <Select size="small" value={location || ALL} onValueChange={(next) => onLocation(next === ALL ? "" : next)}>
          <Select.Trigger aria-label={t("warehouse.location")} className="w-44"><Select.Value /></Select.Trigger>
          <Select.Content>
            <Select.Item value={ALL}>{t("warehouse.allLocations")}</Select.Item>
            {[...names].map(([id, name]) => <Select.Item key={id} value={id}>{name}</Select.Item>)}
          </Select.Content>
        </Select>
        <Select size="small" value={period} onValueChange={(next) => onPeriod(next as Period)}>
          <Select.Trigger aria-label={t("warehouse.period")} className="w-32"><Select.Value /></Select.Trigger>
          <Select.Content>
            {(Object.keys(PERIODS) as Period[]).map((one) => <Select.Item key={one} value={one}>{t(`warehouse.periods.${one}`)}</Select.Item>)}
          </Select.Content>
        </Select>
      </PageHeader>
      <nav aria-label={t("warehouse.more")} className="txt-compact-small-plus flex flex-wrap gap-x-6 gap-y-2 border-t px-6 py-3">
        {PAGES.map(([name, path]) => <Link key={name} to={`/doorstep/${path}${location && name !== "pickers" ? `?location_id=${encodeURIComponent(location)}` : ""}`} className={LINK}>{t(`menu.${name}`)}</Link>)}
      </nav>
    </Container>
  );
}
