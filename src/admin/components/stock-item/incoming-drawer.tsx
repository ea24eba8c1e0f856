import { Input } from "@medusajs/ui";
import { useState } from "react";
import { endOfDay } from "../../lib/moments";
import { asTyped } from "../../lib/numbers";
import { useChangeIncoming, useExpectStock } from "../../lib/queries/stock-actions";
import type { Incoming, StockRow } from "../../lib/stock/types";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { DateField } from "../common/date-field";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";

type Props = { itemId: string; levels: readonly StockRow[]; row: Incoming | undefined; onClose: () => void };

/** Writes down goods that are on their way, or changes what is written of them. */
export function IncomingDrawer({ itemId, levels, row, onClose }: Props) {
  const { t } = useText();
  const [location, setLocation] = useState(row?.location_id ?? (levels.length === 1 ? levels[0]!.location_id : ""));
  const [quantity, setQuantity] = useState(asTyped(row?.quantity));
  const [expected, setExpected] = useState(row ? new Date(row.expected_at) : null);
  const [note, setNote] = useState(row?.note ?? "");
  const [expect, change] = [useExpectStock(), useChangeIncoming()];
  const submit = () => {
    // Goods that come today are late tomorrow.
    const said = { quantity: Number(quantity), expected_at: endOfDay(expected!).toISOString(), note: note.trim() || null };
    if (row) change.mutate({ id: row.id, ...said }, done(t("incoming.done.changed"), onClose));
    else expect.mutate({ inventory_item_id: itemId, location_id: location, ...said }, done(t("incoming.done.added"), onClose));
  };
  return (
    <FormDrawer
      title={t(row ? "incoming.changeTitle" : "incoming.addTitle")} onClose={onClose} onSubmit={submit}
      canSubmit={location !== "" && expected !== null && Number(quantity) > 0} isPending={expect.isPending || change.isPending} error={expect.error ?? change.error}
    >
      {!row && (
        <Field label={t("incoming.location")}>
          {({ id }) => (
            <Choice
              id={id} label={t("incoming.location")} placeholder={t("incoming.chooseLocation")} value={location} onChange={setLocation}
              options={levels.map((level) => ({ value: level.location_id, label: level.location_name }))}
            />
          )}
        </Field>
      )}
      <NumberField label={t("incoming.quantity")} value={quantity} onChange={setQuantity} min={0} isRequired />
      <DateField label={t("incoming.expected")} value={expected} onChange={setExpected} isRequired />
      <Field label={t("incoming.note")} hint={t("incoming.noteHint")}>
        {(ids) => <Input {...ids} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDrawer>
  );
}
