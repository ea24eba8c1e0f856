import { Input } from "@medusajs/ui";
import { useState } from "react";
import { asClosures, asClosureRows, type ClosureRow } from "../../lib/delivery/closures";
import type { DeliveryLocation } from "../../lib/delivery/types";
import { asTyped, typedNumber } from "../../lib/numbers";
import { useChangeDeliveryLocation } from "../../lib/queries/delivery";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";
import { SwitchField } from "../common/switch-field";
import { ClosuresField } from "./closures-field";
import { CutOffsField } from "./cut-offs-field";

/** How a location sends, to be changed. */
export function DispatchDrawer({ location, onClose }: { location: DeliveryLocation; onClose: () => void }) {
  const { t } = useText();
  const { in_force } = location;
  const [zone, setZone] = useState(location.time_zone ?? "");
  const [isOwn, setOwn] = useState(location.cut_offs !== null);
  const [cutOffs, setCutOffs] = useState<Record<string, string>>({ ...in_force.cut_offs });
  const [handling, setHandling] = useState(asTyped(location.handling_days));
  const [holidays, setHolidays] = useState(location.holidays);
  const [rows, setRows] = useState<ClosureRow[]>(asClosureRows(location.closures));
  const save = useChangeDeliveryLocation(location.location_id);
  const submit = () =>
    save.mutate(
      { time_zone: zone.trim() || null, cut_offs: isOwn ? cutOffs : null, handling_days: typedNumber(handling), holidays, closures: asClosures(rows) },
      done(t("rules.saved"), onClose)
    );
  const canSubmit = (!isOwn || Object.keys(cutOffs).length > 0) && rows.every(({ from, to }) => from && to);
  return (
    <FormDrawer title={location.name} description={t("delivery.drawerText")} onClose={onClose} onSubmit={submit} canSubmit={canSubmit} isPending={save.isPending} error={save.error}>
      <Field label={t("delivery.zone")} hint={t("delivery.zoneHint", { zone: in_force.time_zone })}>
        {(ids) => <Input {...ids} value={zone} placeholder={in_force.time_zone} maxLength={64} autoComplete="off" onChange={({ target }) => setZone(target.value)} />}
      </Field>
      <SwitchField label={t("delivery.ownCutOffs")} hint={t("delivery.ownCutOffsHint")} checked={isOwn} onChange={setOwn} />
      {isOwn && <CutOffsField cutOffs={cutOffs} onChange={setCutOffs} />}
      <NumberField label={t("delivery.handling")} hint={t("delivery.handlingHint")} min={0} max={30} step={1} placeholder={String(in_force.handling_days)} value={handling} onChange={setHandling} />
      <SwitchField label={t("delivery.holidays")} hint={t("delivery.holidaysHint")} checked={holidays} onChange={setHolidays} />
      <ClosuresField rows={rows} onChange={setRows} />
    </FormDrawer>
  );
}
