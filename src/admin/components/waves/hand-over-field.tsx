import { Text } from "@medusajs/ui";
import { usePickersAt } from "../../lib/queries/pickers";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";

/** Nobody in particular: anybody may begin it. Radix takes no empty value. */
export const BACK_TO_ALL = "all";
type Props = { locationId: string; from: string | null; canGiveBack: boolean; value: string; onChange: (id: string) => void };

/** Who of the location's pickers goes on with it; whoever has it is not among them. */
export function HandOverField({ locationId, from, canGiveBack, value, onChange }: Props) {
  const { t } = useText();
  const pickers = usePickersAt(locationId);
  const options = [...(pickers ?? []).filter(({ id }) => id !== from).map(({ id, name }) => ({ value: id, label: name })), ...(canGiveBack ? [{ value: BACK_TO_ALL, label: t("workOrders.backToAll") }] : [])];
  if (pickers && options.length === 0) return <Text size="small" className="text-ui-fg-subtle">{t("waves.nobodyElse")}</Text>;
  return <Field label={t("waves.handOverTo")}>{({ id }) => <Choice id={id} label={t("waves.handOverTo")} placeholder={t("waves.choosePicker")} value={value} options={options} onChange={onChange} />}</Field>;
}
