import { useState } from "react";
import { useAddPicker } from "../../lib/queries/pickers";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { LocationField } from "./location-field";
import { isPin, PinField } from "./pin-field";
import { TextField } from "./text-field";

/** Adds somebody who picks and packs. */
export function AddPickerDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const [name, setName] = useState("");
  const [number, setNumber] = useState("");
  const [location, setLocation] = useState("");
  const [pin, setPin] = useState("");
  const add = useAddPicker();
  const submit = () => add.mutate({ name: name.trim(), number, location_id: location, pin }, done(t("pickers.added", { name: name.trim() }), onClose));
  return (
    <FormDrawer title={t("pickers.add")} onClose={onClose} onSubmit={submit} canSubmit={Boolean(name.trim() && number && location && isPin(pin))} isPending={add.isPending} error={add.error}>
      <TextField label={t("pickers.name")} value={name} onChange={setName} maxLength={100} />
      <TextField label={t("pickers.number")} hint={t("pickers.numberHint")} value={number} onChange={setNumber} digits maxLength={12} />
      <LocationField value={location} onChange={setLocation} />
      <PinField value={pin} onChange={setPin} />
    </FormDrawer>
  );
}
