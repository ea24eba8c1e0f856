import { useLocationNames } from "../../lib/queries/locations";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";

/** Where somebody works. */
export function LocationField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { t } = useText();
  const options = [...useLocationNames()].map(([id, name]) => ({ value: id, label: name }));
  return (
    <Field label={t("pickers.location")} hint={t("pickers.locationHint")}>
      {({ id }) => <Choice id={id} label={t("pickers.location")} placeholder={t("pickers.chooseLocation")} value={value} options={options} onChange={onChange} />}
    </Field>
  );
}
