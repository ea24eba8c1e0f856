import { useState } from "react";
import { useChangePicker } from "../../lib/queries/pickers";
import { done } from "../../lib/told";
import type { Picker } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { LocationField } from "./location-field";
import { TextField } from "./text-field";

/** A picker's name and where they work. */
export function EditPickerDrawer({ picker, onClose }: { picker: Picker; onClose: () => void }) {
  const { t } = useText();
  const [name, setName] = useState(picker.name);
  const [location, setLocation] = useState(picker.location_id);
  const change = useChangePicker(picker.id);
  // Whoever is given another location is signed out; their own one again is no change.
  const moved = location === picker.location_id ? {} : { location_id: location };
  const submit = () => change.mutate({ name: name.trim(), ...moved }, done(t("pickers.saved"), onClose));
  return (
    <FormDrawer title={t("pickers.editTitle", { name: picker.name })} onClose={onClose} onSubmit={submit} canSubmit={Boolean(name.trim())} isPending={change.isPending} error={change.error}>
      <TextField label={t("pickers.name")} value={name} onChange={setName} maxLength={100} />
      <LocationField value={location} onChange={setLocation} />
    </FormDrawer>
  );
}
