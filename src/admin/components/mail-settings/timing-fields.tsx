import { Input } from "@medusajs/ui";
import { asTyped, typedNumber } from "../../lib/numbers";
import { useText } from "../../lib/use-text";
import { Field } from "../common/field";
import { NumberField } from "../common/number-field";
import { SwitchField } from "../common/switch-field";
import { Columns, Part } from "./part";
import type { Given } from "./settings-form";

const NIGHT = { from: "21:00", to: "08:00" };

/** When mails are sent. */
export function TimingFields({ values, onChange, zone }: Given & { zone: string }) {
  const { t } = useText();
  const { quiet_hours, batch_minutes, return_days } = values;
  const hour = (end: "from" | "to") => (
    <Field label={t(`mailSettings.${end}`)}>
      {(ids) => <Input {...ids} type="time" value={quiet_hours?.[end] ?? ""} onChange={({ target }) => quiet_hours && onChange({ quiet_hours: { ...quiet_hours, [end]: target.value } })} />}
    </Field>
  );
  return (
    <Part title={t("mailSettings.timing")}>
      <SwitchField label={t("mailSettings.quiet")} hint={t("mailSettings.quietText", { zone })} checked={quiet_hours !== null} onChange={(on) => onChange({ quiet_hours: on ? NIGHT : null })} />
      {quiet_hours && <Columns>{hour("from")}{hour("to")}</Columns>}
      <Columns>
        <NumberField label={t("mailSettings.batch")} hint={t("mailSettings.batchText")} value={asTyped(batch_minutes)} min={0} max={240} step={1} onChange={(text) => onChange({ batch_minutes: typedNumber(text) ?? 0 })} />
        <NumberField label={t("mailSettings.returnDays")} hint={t("mailSettings.returnDaysText")} value={asTyped(return_days)} min={1} max={365} step={1} onChange={(text) => onChange({ return_days: typedNumber(text) ?? 1 })} />
      </Columns>
    </Part>
  );
}
