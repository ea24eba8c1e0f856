import { useState } from "react";
import { useChangePicker } from "../../lib/queries/pickers";
import { done } from "../../lib/told";
import type { Picker } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { FormDrawer } from "../common/form-drawer";
import { isPin, PinField } from "./pin-field";

/** Another PIN for a picker. */
export function PinDrawer({ picker, onClose }: { picker: Picker; onClose: () => void }) {
  const { t } = useText();
  const [pin, setPin] = useState("");
  const change = useChangePicker(picker.id);
  return (
    <FormDrawer
      title={t("pickers.pinTitle", { name: picker.name })} description={t("pickers.pinText")} onClose={onClose} canSubmit={isPin(pin)} isPending={change.isPending} error={change.error}
      onSubmit={() => change.mutate({ pin }, done(t("pickers.saved"), onClose))}
    >
      <PinField value={pin} onChange={setPin} />
    </FormDrawer>
  );
}
