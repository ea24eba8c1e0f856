import { XMarkMini } from "@medusajs/icons";
import { IconButton, Input } from "@medusajs/ui";
import { useCountryOptions } from "../../lib/queries/use-country-options";
import { ANY, type CostRow } from "../../lib/stock/parcel-costs";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { NumberField } from "../common/number-field";

type Props = { row: CostRow; number: number; onChange: (change: Partial<CostRow>) => void; onRemove: () => void };

/** What a parcel costs to one country, or to one part of it. */
export function ParcelCostRow({ row, number, onChange, onRemove }: Props) {
  const { t } = useText();
  const countries = useCountryOptions(row.country === ANY ? [] : [row.country]);
  return (
    <div role="group" aria-label={t("sourcing.row", { number })} className="bg-ui-bg-subtle grid grid-cols-2 items-end gap-3 rounded-md p-3 sm:grid-cols-[1fr_1fr_96px_auto]">
      <Field label={t("sourcing.country")}>
        {({ id }) => <Choice id={id} label={t("sourcing.country")} value={row.country} options={[{ value: ANY, label: t("sourcing.anyCountry") }, ...countries]} onChange={(country) => onChange({ country })} />}
      </Field>
      <Field label={t("sourcing.postal")}>{({ id }) => <Input id={id} maxLength={20} value={row.postal} onChange={(event) => onChange({ postal: event.target.value })} />}</Field>
      <NumberField label={t("sourcing.amount")} min={0} isRequired value={row.amount} onChange={(amount) => onChange({ amount })} />
      <IconButton type="button" variant="transparent" className="justify-self-end" aria-label={t("sourcing.removeRow", { number })} onClick={onRemove}><XMarkMini /></IconButton>
    </div>
  );
}
