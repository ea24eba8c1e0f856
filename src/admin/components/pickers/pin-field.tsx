import { useText } from "../../lib/use-text";
import { TextField } from "./text-field";

export const isPin = (pin: string): boolean => /^\d{4,8}$/.test(pin);

/** A PIN, in the open: it is told to whoever is to have it. */
export function PinField({ value, onChange }: { value: string; onChange: (pin: string) => void }) {
  const { t } = useText();
  return <TextField label={t("pickers.pin")} hint={t("pickers.pinHint")} value={value} onChange={onChange} digits maxLength={8} />;
}
