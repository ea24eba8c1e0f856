import { FACT_MESSAGES, type FactMessageKind } from "../../../modules/lifecycle-email/rules/messages-due";
import { asTyped, typedNumber } from "../../lib/numbers";
import { useText } from "../../lib/use-text";
import { NumberField } from "../common/number-field";
import { SwitchField } from "../common/switch-field";
import { Columns, Part } from "./part";
import type { Given } from "./settings-form";

/** Asked for by its days alone. */
const ASKED: FactMessageKind = "rate_and_check";
const DEFAULT_DAYS = 2;

/** Which mails are sent. */
export function KindSwitches({ values, onChange }: Given) {
  const { t, named } = useText();
  const { off, check_after_days } = values;
  const turn = (kind: FactMessageKind) => (on: boolean) => onChange({ off: on ? off.filter((one) => one !== kind) : [...off, kind] });
  return (
    <Part title={t("mailSettings.kinds")} text={t("mailSettings.kindsText")}>
      <Columns>
        {FACT_MESSAGES.filter((kind) => kind !== ASKED).map((kind) => (
          <SwitchField key={kind} label={named("messages.kind", kind)} checked={!off.includes(kind)} onChange={turn(kind)} />
        ))}
      </Columns>
      <SwitchField label={t("mailSettings.check")} hint={t("mailSettings.checkText")} checked={check_after_days !== null} onChange={(on) => onChange({ check_after_days: on ? DEFAULT_DAYS : null })} />
      {check_after_days !== null && (
        <NumberField label={t("mailSettings.checkDays")} value={asTyped(check_after_days)} min={1} max={30} step={1} onChange={(text) => onChange({ check_after_days: typedNumber(text) ?? DEFAULT_DAYS })} />
      )}
    </Part>
  );
}
