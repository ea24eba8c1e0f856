import { Input } from "@medusajs/ui";
import { Field } from "../common/field";

type Props = { label: string; hint?: string; value: string; onChange: (text: string) => void; digits?: boolean; maxLength: number };

/** A field of words, or of digits that are no number: their zeros count. */
export const TextField = ({ label, hint, value, onChange, digits = false, maxLength }: Props) => (
  <Field label={label} hint={hint}>
    {(ids) => <Input {...ids} value={value} maxLength={maxLength} autoComplete="off" inputMode={digits ? "numeric" : undefined} onChange={({ target }) => onChange(digits ? target.value.replace(/\D/g, "") : target.value)} />}
  </Field>
);
