import { Container, Select } from "@medusajs/ui";
import { useLocationNames } from "../../lib/queries/locations";
import { useText } from "../../lib/use-text";
import { PageHeader } from "../common/page-header";

export const PERIODS = { today: 1, week: 7, month: 30 } as const;
export type Period = keyof typeof PERIODS;
const ALL = "all";

type Props = { location: string; period: Period; onLocation: (id: string) => void; onPeriod: (period: Period) => void };

/** Which location, and which time. */
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
    </Container>
  );
}
