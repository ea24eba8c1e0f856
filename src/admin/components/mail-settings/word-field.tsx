import { Input } from "@medusajs/ui";
import { Field } from "../common/field";

type Props = { label: string; hint?: string; type?: string; value: string | null; placeholder?: string; maxLength: number; onChange: (value: string | null) => void };

/** What stands in an empty field: nothing of one's own. */
export const wordOf = (text: string): string | null => (text.trim() ? text : null);

/** A field of words that may be empty. */
export const WordField = ({ label, hint, type = "text", value, placeholder, maxLength, onChange }: Props) => (
  <Field label={label} hint={hint}>
    {(ids) => <Input {...ids} type={type} value={value ?? ""} placeholder={placeholder} maxLength={maxLength} autoComplete="off" onChange={({ target }) => onChange(wordOf(target.value))} />}
  </Field>
);
