import { Plus } from "@medusajs/icons";
import { Button, Hint, Text } from "@medusajs/ui";
import { useStoreCurrency } from "../../lib/queries/store";
import { withEmpty, type CostRow } from "../../lib/stock/parcel-costs";
import { useText } from "../../lib/use-text";
import { ParcelCostRow } from "./parcel-cost-row";

/** What parcels from a location cost, by where they go. */
export function ParcelCostsField({ rows, onChange }: { rows: readonly CostRow[]; onChange: (rows: CostRow[]) => void }) {
  const { t } = useText();
  const currency = useStoreCurrency()?.toUpperCase() ?? "";
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-3">
      <legend><Text as="span" size="small" leading="compact" weight="plus">{t("sourcing.parcelCosts")}</Text></legend>
      <Hint>{t("sourcing.parcelCostsHint", { currency })}</Hint>
      {rows.map((row, n) => (
        <ParcelCostRow
          key={row.id} row={row} number={n + 1}
          onChange={(change) => onChange(rows.map((one) => (one.id === row.id ? { ...one, ...change } : one)))} onRemove={() => onChange(rows.filter(({ id }) => id !== row.id))}
        />
      ))}
      <Button type="button" size="small" variant="secondary" className="self-start" onClick={() => onChange(withEmpty(rows))}><Plus aria-hidden />{t("sourcing.addRow")}</Button>
    </fieldset>
  );
}
