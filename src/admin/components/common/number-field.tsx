import { Input } from "@medusajs/ui";
import { Field } from "./field";

type Props = {
  label: string; hint?: string; value: string; onChange: (text: string) => void;
  min?: number; max?: number; step?: number | "any"; isRequired?: boolean; placeholder?: string;
};

/** A field of a number, empty for none. One that is required and empty yet is not shown as wrong: the kit would do so with `required`. */
export function NumberField({ label, hint, onChange, isRequired, step = "any", ...input }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => <Input {...ids} {...input} type="number" aria-required={isRequired} inputMode="decimal" step={step} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
