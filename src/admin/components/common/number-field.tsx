import { Input } from "@medusajs/ui";
import { Field } from "./field";

type Props = {
  label: string; hint?: string; value: string; onChange: (text: string) => void;
  min?: number; max?: number; step?: number | "any"; required?: boolean; placeholder?: string;
};

/** A field of a number, empty for none. */
export function NumberField({ label, hint, onChange, step = "any", ...input }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => <Input {...ids} {...input} type="number" inputMode="decimal" step={step} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
