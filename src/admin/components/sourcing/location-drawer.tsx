import { useState } from "react";
import { asTyped, typedNumber } from "../../lib/numbers";
import { useChangeSourceLocation } from "../../lib/queries/sourcing";
import type { SourceLocation } from "../../lib/stock/types";
import { asCosts, asRows, type CostRow } from "../../lib/stock/parcel-costs";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { DateField } from "../common/date-field";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";
import { SwitchField } from "../common/switch-field";
import { ParcelCostsField } from "./parcel-costs-field";

/** What a location is chosen by, to be changed. */
export function LocationDrawer({ location, onClose }: { location: SourceLocation; onClose: () => void }) {
  const { t } = useText();
  const [priority, setPriority] = useState(asTyped(location.priority));
  const [closed, setClosed] = useState(location.closed);
  const [reopens, setReopens] = useState(location.reopens_at ? new Date(location.reopens_at) : null);
  const [perDay, setPerDay] = useState(asTyped(location.orders_per_day));
  const [latitude, setLatitude] = useState(asTyped(location.latitude));
  const [longitude, setLongitude] = useState(asTyped(location.longitude));
  const [rows, setRows] = useState<CostRow[]>(asRows(location.parcel_costs));
  const save = useChangeSourceLocation(location.location_id);
  const submit = () =>
    save.mutate(
      {
        priority: typedNumber(priority) ?? 0, closed, reopens_at: closed ? (reopens?.toISOString() ?? null) : null, orders_per_day: typedNumber(perDay),
        latitude: typedNumber(latitude), longitude: typedNumber(longitude), parcel_costs: asCosts(rows),
      },
      done(t("rules.saved"), onClose)
    );
  return (
    <FormDrawer title={location.name} onClose={onClose} onSubmit={submit} canSubmit={rows.every(({ amount }) => amount !== "")} isPending={save.isPending} error={save.error}>
      <NumberField label={t("sourcing.priority")} hint={t("sourcing.priorityHint")} min={-1000} max={1000} step={1} isRequired value={priority} onChange={setPriority} />
      <SwitchField label={t("sourcing.closedSwitch")} hint={t("sourcing.closedHint")} checked={closed} onChange={setClosed} />
      {closed && <DateField label={t("sourcing.reopens")} hint={t("sourcing.reopensHint")} granularity="minute" value={reopens} onChange={setReopens} />}
      <NumberField label={t("sourcing.perDay")} hint={t("sourcing.perDayHint")} min={0} step={1} value={perDay} onChange={setPerDay} />
      <div className="flex flex-col gap-y-1">
        <div className="grid grid-cols-2 gap-x-4">
          <NumberField label={t("sourcing.latitude")} min={-90} max={90} value={latitude} onChange={setLatitude} />
          <NumberField label={t("sourcing.longitude")} min={-180} max={180} value={longitude} onChange={setLongitude} />
        </div>
        <span className="txt-small text-ui-fg-subtle">{t("sourcing.coordinatesHint")}</span>
      </div>
      <ParcelCostsField rows={rows} onChange={setRows} />
    </FormDrawer>
  );
}
